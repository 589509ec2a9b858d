import { type Example, type LearnSettings, learn } from './learn.ts'
import type { Model } from './model.ts'

/** How often each sign is in the examples, by their weight. */
function countSigns(examples: readonly Example[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const { signs, weight = 1 } of examples)
    for (const sign of signs) times.set(sign, (times.get(sign) ?? 0) + weight)
  return times
}

/** The signs that say most: how much for one class above the others, how rare, and how often they are met. */
function tellingSigns(model: Model, examples: readonly Example[], signsMax: number): Set<string> {
  const times = countSigns(examples)
  const count = model.classes.length
  const telling = model.signs.map((sign, row) => {
    const own = model.weights.subarray(row * count, (row + 1) * count)
    const mean = own.reduce((sum, weight) => sum + weight, 0) / count
    const most = own.reduce((highest, weight) => Math.max(highest, weight - mean), 0)
    return { sign, says: most * (model.rarity[row] ?? 0) * Math.sqrt(times.get(sign) ?? 0) }
  })
  const best = telling.sort((a, b) => b.says - a.says).slice(0, signsMax)
  return new Set(best.map(({ sign }) => sign))
}

/** Learns twice: from all signs, then anew from the few that said most, for a model small enough for a browser. */
export function learnFew(
  examples: readonly Example[],
  classes: readonly string[],
  settings: LearnSettings,
  signsMax: number,
): Model {
  const kept = tellingSigns(learn(examples, classes, settings), examples, signsMax)
  const lean = examples.map((example) => ({ ...example, signs: example.signs.filter((sign) => kept.has(sign)) }))
  return learn(lean, classes, settings)
}
