import { isDemonstration, promisesInForce } from '../../content/operator.ts'
import type { Context } from '../context.ts'
import type { MatterState } from './rules.ts'
import type { Next } from './types.ts'

const trackPath = '/report/track/'

/** What the person can expect: steps only while something is still to come, and whose promise the times are. */
export function nextFor(ctx: Context, state: MatterState): Next {
  const words = ctx.words.matters.next
  if (state === 'withdrawn') return { text: words.withdrawn, steps: [], promise: '', track: trackPath }
  const { adopted, ...promise } = promisesInForce()
  const whose = adopted ? words.promised : words.example
  return {
    text: words.registered,
    steps: words.steps(promise),
    promise: isDemonstration() ? whose + words.demonstration : whose,
    track: trackPath,
  }
}
