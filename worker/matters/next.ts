import { isDemonstration, promisesInForce } from '../../content/operator.ts'
import type { Context } from '../context.ts'
import type { MatterState } from './rules.ts'
import type { Next } from './types.ts'

const trackPath = '/report/track/'
/** The steps that we promise are still to come. */
const promisedStates: readonly MatterState[] = ['registered', 'to-assign', 'assigned', 'objected']

/** What the person can expect or do: steps only while they are still to come, and whose promise the times are. */
export function nextFor(ctx: Context, state: MatterState): Next {
  const words = ctx.words.matters.next
  const text = words[state]
  if (!promisedStates.includes(state)) return { text, steps: [], promise: '', track: trackPath }
  const { adopted, ...promise } = promisesInForce()
  const whose = adopted ? words.promised : words.example
  return {
    text,
    steps: words.steps(promise),
    promise: isDemonstration() ? whose + words.demonstration : whose,
    track: trackPath,
  }
}
