import { matters as words } from '../../../content/words/matters.ts'
import { type ClockForResident, isDay } from '../../matters/show-clocks.ts'
import type { View } from '../fill.ts'

/** The clocks as `site/parts/Clocks` shows them; empty lists leave their part of the page out. The receipt is at hand. */
export function clocksView(clocks: readonly ClockForResident[]): View {
  // While the matter waits for the person, a promise of ours has words in the place of its day.
  const hasDay = ({ due, dueText }: ClockForResident) => isDay(due) && dueText !== words.clockWaits
  const rows = clocks.map((clock) => ({ ...clock, iso: hasDay(clock) ? clock.due : null }))
  const references = rows.filter(({ group }) => group === 'reference')
  return {
    hasClocks: rows.length > 0,
    promises: rows.filter(({ group, id }) => group === 'promise' && id !== 'receipt'),
    references,
    hasReferences: references.length > 0,
  }
}
