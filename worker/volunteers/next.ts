import { isDemonstration } from '../../content/operator.ts'
import { findParagraph, paragraphText } from '../../content/regulation/index.ts'
import type { Context } from '../context.ts'
import type { VolunteerState } from './rules.ts'

const basisId = 'a54.p2'

/** What a volunteer is told after signing up: what comes, by which paragraph, and whom to call when threatened. */
export interface Next {
  readonly text: string
  readonly danger: string
  readonly basis: { readonly id: string; readonly article: number; readonly paragraph: number; readonly quote: string }
}

/** What a person in this state can expect; without an operator nobody receives the sign-up, and that is said. */
export function nextOf(ctx: Context, state: VolunteerState): string {
  const words = ctx.words.volunteers
  return isDemonstration() ? words.next.demo : words.states[state].text
}

/** Without an operator nobody receives the sign-up, and the answer says so. */
export function nextAfterEnrol(ctx: Context): Next {
  const { text, demo, danger } = ctx.words.volunteers.next
  const paragraph = findParagraph(basisId)
  if (!paragraph) throw new Error(`no paragraph ${basisId}`)
  const basis = { id: basisId, article: 54, paragraph: 2, quote: paragraphText(paragraph) }
  return { text: isDemonstration() ? demo : text, danger, basis }
}
