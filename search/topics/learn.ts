import type { Model } from './model.ts'

/** A text by its signs, and the classes that it belongs to with their shares, together 1. */
export interface Example {
  readonly signs: readonly string[]
  readonly shares: ReadonlyMap<number, number>
  /** How often it counts; 1 when left out. */
  readonly weight?: number
}

export interface LearnSettings {
  readonly rounds: number
  readonly rate: number
  /** Signs in fewer examples are not learned. */
  readonly examplesMin: number
}

interface Encoded {
  readonly rows: readonly number[]
  readonly values: readonly number[]
}

interface State {
  readonly count: number
  readonly weights: Float32Array
  /** Sums of squared gradients: what was moved often moves less (AdaGrad). */
  readonly moved: Float32Array
}

const TINY = 1e-6
const GRADIENT_MIN = 1e-4

function readSigns(examples: readonly Example[], { examplesMin }: LearnSettings) {
  const seen = new Map<string, number>()
  for (const { signs } of examples) for (const sign of signs) seen.set(sign, (seen.get(sign) ?? 0) + 1)
  const kept = [...seen].filter(([, times]) => times >= examplesMin)
  const rarity = Float32Array.from(kept, ([, times]) => Math.log(1 + examples.length / times))
  return { signs: kept.map(([sign]) => sign), rarity }
}

function encode(signs: readonly string[], places: ReadonlyMap<string, number>, rarity: Float32Array): Encoded {
  const rows = signs.flatMap((sign) => places.get(sign) ?? [])
  const values = rows.map((row) => rarity[row] ?? 0)
  const length = Math.hypot(...values) || 1
  return { rows, values: values.map((value) => value / length) }
}

/** The same order on every machine. */
function shuffle(order: number[], draw: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(draw() * (at + 1))
    const kept = order[at] as number
    order[at] = order[other] as number
    order[other] = kept
  }
}

function createDraw(): () => number {
  let state = 7
  return () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff
    return state / 0x7fffffff
  }
}

function chancesOf({ count, weights }: State, { rows, values }: Encoded, bias: number): Float64Array {
  const scores = Float64Array.from(weights.subarray(bias * count, (bias + 1) * count))
  rows.forEach((row, at) => {
    const value = values[at] ?? 0
    for (let k = 0; k < count; k++) scores[k] = (scores[k] ?? 0) + (weights[row * count + k] ?? 0) * value
  })
  const highest = scores.reduce((most, score) => Math.max(most, score), Number.NEGATIVE_INFINITY)
  const powers = scores.map((score) => Math.exp(score - highest))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

function move({ weights, moved }: State, at: number, gradient: number, rate: number): void {
  moved[at] = (moved[at] ?? 0) + gradient * gradient
  weights[at] = (weights[at] ?? 0) - (rate * gradient) / Math.sqrt(moved[at] ?? TINY)
}

function step(state: State, encoded: Encoded, example: Example, bias: number, rate: number): void {
  const chances = chancesOf(state, encoded, bias)
  for (let k = 0; k < state.count; k++) {
    const gradient = (example.weight ?? 1) * ((chances[k] ?? 0) - (example.shares.get(k) ?? 0))
    if (Math.abs(gradient) < GRADIENT_MIN) continue
    encoded.rows.forEach((row, at) => {
      move(state, row * state.count + k, gradient * (encoded.values[at] ?? 0), rate)
    })
    move(state, bias * state.count + k, gradient, rate)
  }
}

/**
 * Learns which signs speak for which class: multinomial logistic regression over signs weighed by rarity (tf-idf),
 * by stochastic gradient descent with AdaGrad. The same examples in the same order give the same model.
 */
export function learn(examples: readonly Example[], classes: readonly string[], settings: LearnSettings): Model {
  const { signs, rarity } = readSigns(examples, settings)
  const places = new Map(signs.map((sign, at) => [sign, at]))
  const encoded = examples.map((example) => encode(example.signs, places, rarity))
  const size = (signs.length + 1) * classes.length
  const state: State = {
    count: classes.length,
    weights: new Float32Array(size),
    moved: new Float32Array(size).fill(TINY),
  }
  const order = examples.map((_, at) => at)
  const draw = createDraw()
  for (let round = 0; round < settings.rounds; round++) {
    shuffle(order, draw)
    for (const at of order) step(state, encoded[at] as Encoded, examples[at] as Example, signs.length, settings.rate)
  }
  const end = signs.length * classes.length
  return { classes, signs, rarity, weights: state.weights.subarray(0, end), bias: [...state.weights.subarray(end)] }
}
