import { narrowerThan } from '../../content/duties/index.ts'
import { namedBodies } from '../../search/topics/body-names.ts'
import type { Step } from './types.ts'

/** A body and those that are cases of it. */
export function withNarrower(id: string): string[] {
  return [id, ...narrowerThan(id).map((body) => body.id)]
}

/** Finds out of whom the question speaks. */
export const link: Step = (draft) => (draft.outcome !== null ? draft : { ...draft, linked: namedBodies(draft.folded) })
