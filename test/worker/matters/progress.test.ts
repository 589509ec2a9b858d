import { describe, expect, it } from 'vitest'
import { progressOf } from '../../../worker/matters/progress.ts'
import type { matterStates } from '../../../worker/matters/rules.ts'
import { showClocks } from '../../../worker/matters/show-clocks.ts'

const instant = (day: string) => Date.parse(`${day}T09:00:00+08:00`)
const story = (...entries: readonly (readonly [string, string])[]) =>
  entries.map(([day, action]) => ({
    action: `matter.${action}`,
    actor_role: 'handler',
    at: instant(day),
    detail: '{}',
  }))
const received = instant('2026-11-16')

describe('the clocks of a matter', () => {
  it('count from what happened: forwarded, accepted, replied', () => {
    const events = story(
      ['2026-11-16', 'submit'],
      ['2026-11-17', 'assign'],
      ['2026-11-18', 'reassign'],
      ['2026-11-19', 'accept'],
      ['2026-11-23', 'reply'],
      ['2026-11-27', 'reply'],
    )
    expect(progressOf('answered', events)).toEqual({
      state: 'answered',
      later: { forwarded: instant('2026-11-18'), accepted: instant('2026-11-19'), replied: instant('2026-11-27') },
      waitedWorkdays: 0,
    })
    const [own] = showClocks('complaint', 'other', received, progressOf('answered', events))
    expect(own).toMatchObject({ id: 'petition-ask-review', due: '2026-12-27' })
    const worked = showClocks('complaint', 'other', received, progressOf('in-progress', events.slice(0, 4)))
    expect(worked.find(({ id }) => id === 'petition-finish')).toMatchObject({ due: '2027-01-18' })
  })

  it('our own promises wait with us, by whole workdays and for every question; no law does', () => {
    const events = story(
      ['2026-11-17', 'accept'],
      // Friday to Tuesday: two workdays; Thursday to Monday: two more.
      ['2026-11-20', 'ask'],
      ['2026-11-24', 'answer'],
      ['2026-11-26', 'ask'],
      ['2026-11-30', 'resume'],
      // A late answer waits for nothing.
      ['2026-12-02', 'answer'],
    )
    const progress = progressOf('in-progress', events)
    expect(progress.waitedWorkdays).toBe(4)
    const still = progressOf('in-progress', events.slice(0, 1))
    const due = (id: string, by: typeof progress) =>
      showClocks('complaint', 'other', received, by).find((clock) => clock.id === id)?.due
    expect([due('general', still), due('general', progress)]).toEqual(['2026-11-23', '2026-11-27'])
    expect(due('petition-notice', progress)).toBe(due('petition-notice', still))
  })

  it('are all shown before work, those of the work afterwards, the person’s own after the answer, none at the end', () => {
    const shown = (state: (typeof matterStates)[number]) =>
      showClocks('complaint', 'other', received, { state, later: {}, waitedWorkdays: 0 }).map(({ id }) => id)
    const all = shown('registered')
    expect(all.slice(0, 5)).toEqual(['receipt', 'routing', 'answer', 'general', 'complex'])
    for (const state of ['to-assign', 'assigned', 'objected'] as const) expect(shown(state)).toEqual(all)
    for (const state of ['accepted', 'in-progress', 'consulting', 'waiting-for-resident', 'redo'] as const) {
      expect(shown(state)).toEqual(all.filter((id) => id !== 'receipt' && id !== 'routing'))
    }
    for (const state of ['answered', 'call-back', 'closed-unconfirmed', 'refused'] as const) {
      expect(shown(state)).toEqual(['petition-ask-review'])
    }
    for (const state of ['confirmed-solved', 'withdrawn', 'merged', 'archived', 'erased'] as const) {
      expect(shown(state)).toEqual([])
    }
  })
})
