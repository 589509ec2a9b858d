import type { PackedModel } from './model.ts'
import { createRanking, type RankedTopic } from './rank.ts'

/** Fewer characters tell nothing yet, and numbers and letters never. */
const HAN_MIN = 6
const HAN = /\p{Script=Han}/gu
/** Where a text fits nowhere, every topic is as unlikely as this, and none is worth showing. */
const CHANCE_MIN = 0.08
const OTHER = 'other'

/** The topics worth offering for the text of a report, the most likely first; the person chooses. */
export type Suggest = (text: string, limit?: number) => RankedTopic[]

/**
 * Suggests by a model: never `other`, which stands where nothing was chosen. Pure: the same in the browser and in the
 * Worker; the text goes nowhere.
 */
export function createSuggester(model: PackedModel): Suggest {
  const rank = createRanking(model)
  return (text, limit = 3) => {
    if ((text.match(HAN) ?? []).length < HAN_MIN) return []
    return rank(text)
      .slice(0, limit)
      .filter(({ code, chance }) => code !== OTHER && chance >= CHANCE_MIN)
  }
}
