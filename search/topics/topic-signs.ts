import { foldMarks } from '../text/fold.ts'
import { runsOf } from './runs.ts'

/** The runs of characters of a report in simplified signs: all that a browser can read without the law and the registry of bodies. */
export function topicSignsOf(text: string): string[] {
  return runsOf(foldMarks(text).text)
}
