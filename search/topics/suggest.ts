import model from './models/topic.json' with { type: 'json' }
import { createRanking, type RankedTopic } from './rank.ts'

/** Fewer characters tell nothing yet, and numbers and letters never. */
const HAN_MIN = 6
const HAN = /\p{Script=Han}/gu
/** Where a text fits nowhere, every topic is as unlikely as this, and none is worth showing. */
const CHANCE_MIN = 0.08
const OTHER = 'other'

const rank = createRanking(model)

/**
 * The topics worth offering for the text of a report, the most likely first; the person chooses. Never `other`, which
 * stands where nothing was chosen. Pure: the same in the browser and in the Worker; the text goes nowhere.
 */
export function suggestTopics(text: string, limit = 3): RankedTopic[] {
  if ((text.match(HAN) ?? []).length < HAN_MIN) return []
  return rank(text)
    .slice(0, limit)
    .filter(({ code, chance }) => code !== OTHER && chance >= CHANCE_MIN)
}
