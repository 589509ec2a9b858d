/**
 * What `learn.ts` learned, as a file: for each sign the classes for which it speaks or against which it speaks. Signs
 * stand one per line: the sign, a tab, a character for how rare it is, then pairs of characters: class and weight.
 */
export interface PackedModel {
  readonly classes: readonly string[]
  readonly bias: readonly number[]
  readonly signs: string
  /** How coarse the numbers are; left out where they are fine. */
  readonly steps?: Steps
}

interface Steps {
  readonly weight: number
  readonly rarity: number
}

/** What is left out of a packed model, and how coarse the rest is. */
export interface Packing {
  /** Weights nearer to zero are left out. */
  readonly least: number
  /** What speaks against a class is left out, too: a third of the size, measured no worse. */
  readonly onlyFor?: true
  readonly steps?: Steps
}

/** A model before it is packed: `weights[sign][class]`, rows as they come from learning. */
export interface Model {
  readonly classes: readonly string[]
  readonly bias: readonly number[]
  readonly signs: readonly string[]
  readonly rarity: Float32Array
  /** Row after row, one number per class. */
  readonly weights: Float32Array
}

/** A class and how likely it is, all together 1. */
export type Chances = ReadonlyMap<string, number>

interface Sign {
  readonly rarity: number
  /** Class, weight, class, weight … */
  readonly pairs: readonly number[]
}

const TAB = '\t'
const FINE: Steps = { weight: 0.15, rarity: 0.1 }
/** Room for as many steps of weight on either side of zero. */
const WEIGHT_STEPS_MAX = 60
/** Printable characters that JSON leaves alone. */
const CLASS_BASE = 0x00a1
const WEIGHT_BASE = 0x00a1 + WEIGHT_STEPS_MAX
const RARITY_BASE = 0x00a1

const clamp = (steps: number) => Math.max(-WEIGHT_STEPS_MAX, Math.min(WEIGHT_STEPS_MAX, steps))

function packSign(model: Model, row: number, { least, onlyFor, steps = FINE }: Packing): string {
  const count = model.classes.length
  const own = model.weights.subarray(row * count, (row + 1) * count)
  // What a sign says of all classes alike says nothing.
  const mean = own.reduce((sum, weight) => sum + weight, 0) / count
  let pairs = ''
  own.forEach((weight, at) => {
    const kept = clamp(Math.round((weight - mean) / steps.weight))
    if (Math.abs(weight - mean) < least || kept === 0 || (onlyFor && kept < 0)) return
    pairs += String.fromCharCode(CLASS_BASE + at, WEIGHT_BASE + kept)
  })
  if (pairs === '') return ''
  const rarity = String.fromCharCode(RARITY_BASE + Math.round((model.rarity[row] ?? 0) / steps.rarity))
  return `${model.signs[row]}${TAB}${rarity}${pairs}`
}

/** The model as a small file. */
export function packModel(model: Model, packing: Packing): PackedModel {
  const lines = model.signs.map((_, row) => packSign(model, row, packing)).filter((line) => line !== '')
  return {
    classes: model.classes,
    bias: model.bias.map((value) => Math.round(value * 100) / 100),
    signs: lines.join('\n'),
    ...(packing.steps && { steps: packing.steps }),
  }
}

function readSigns(packed: string, steps: Steps): Map<string, Sign> {
  const signs = new Map<string, Sign>()
  for (const line of packed.split('\n')) {
    const end = line.indexOf(TAB)
    const pairs: number[] = []
    for (let at = end + 2; at + 1 < line.length; at += 2)
      pairs.push(line.charCodeAt(at) - CLASS_BASE, (line.charCodeAt(at + 1) - WEIGHT_BASE) * steps.weight)
    signs.set(line.slice(0, end), { rarity: (line.charCodeAt(end + 1) - RARITY_BASE) * steps.rarity, pairs })
  }
  return signs
}

function toChances(classes: readonly string[], scores: readonly number[]): Chances {
  const highest = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - highest))
  const sum = powers.reduce((total, power) => total + power, 0)
  return new Map(classes.map((name, at) => [name, (powers[at] ?? 0) / sum]))
}

/** Reads a packed model; signs that it does not know count for nothing. Softmax over the classes. */
export function openModel(packed: PackedModel): (signs: readonly string[]) => Chances {
  const known = readSigns(packed.signs, packed.steps ?? FINE)
  return (signs) => {
    const found = signs.flatMap((sign) => known.get(sign) ?? [])
    const length = Math.sqrt(found.reduce((sum, { rarity }) => sum + rarity * rarity, 0)) || 1
    const scores = [...packed.bias]
    for (const { rarity, pairs } of found) {
      for (let at = 0; at + 1 < pairs.length; at += 2) {
        const place = pairs[at] ?? 0
        scores[place] = (scores[place] ?? 0) + ((pairs[at + 1] ?? 0) * rarity) / length
      }
    }
    return toChances(packed.classes, scores)
  }
}
