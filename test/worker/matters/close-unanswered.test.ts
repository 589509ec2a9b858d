import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { closeUnanswered } from '../../../worker/matters/close-unanswered.ts'
import type { TestHome } from '../../support/home.ts'
import { answered, as, count, file, look, tell } from './told.ts'

const sweep = (home: TestHome) => closeUnanswered(as(home, 'system'))
const at = (home: TestHome, time: string) => {
  home.time.now = Date.parse(`${time}+08:00`)
}

describe('an answer that nobody speaks to', () => {
  it('is asked about at once and closed, unconfirmed, after ten workdays with the moved days counted', async () => {
    const home = await openHome()
    // Monday; the spring festival of 2026 lies between, and Saturday 14 and 28 February are workdays.
    at(home, '2026-02-09T09:00:00')
    const filed = await file(home)
    await answered(home, filed.id)
    expect(await sweep(home)).toEqual({ calledBack: 1, closed: 0 })
    expect((await look(home, filed)).state).toBe('call-back')
    at(home, '2026-02-28T23:59:59')
    expect(await sweep(home)).toEqual({ calledBack: 0, closed: 0 })
    at(home, '2026-03-01T00:00:00')
    expect(await sweep(home)).toEqual({ calledBack: 0, closed: 1 })
    const seen = await look(home, filed)
    expect(seen).toMatchObject({ state: 'closed-unconfirmed', mayDo: ['confirm', 'not-solved', 'copy'] })
    expect(await count(home, 'matters', 'closed_at IS NOT NULL')).toBe(1)
    expect(await sweep(home)).toEqual({ calledBack: 0, closed: 0 })
  })

  it('is heard late all the same: not solved opens it again, solved counts as confirmed', async () => {
    const home = await openHome()
    for (const [what, fields, state] of [
      ['not-solved', { text: '还是没有人来。' }, 'redo'],
      ['confirm', {}, 'confirmed-solved'],
    ] as const) {
      at(home, '2026-03-02T09:00:00')
      const filed = await file(home)
      await answered(home, filed.id)
      await sweep(home)
      at(home, '2026-04-20T09:00:00')
      await sweep(home)
      expect((await look(home, filed)).state).toBe('closed-unconfirmed')
      expect(await (await tell(home, what, { receipt: filed.receipt }, fields)).json()).toMatchObject({ state })
    }
    expect(await count(home, 'matters', "closed_at IS NULL AND state = 'redo'")).toBe(1)
  })

  it('waits ten workdays anew after every word of the person', async () => {
    const home = await openHome()
    at(home, '2026-03-02T09:00:00')
    const filed = await file(home)
    await answered(home, filed.id)
    await sweep(home)
    at(home, '2026-03-13T09:00:00')
    await tell(home, 'add', { receipt: filed.receipt }, { text: '我在外地，回来再看。' })
    at(home, '2026-03-20T09:00:00')
    expect(await sweep(home)).toEqual({ calledBack: 0, closed: 0 })
    at(home, '2026-03-28T09:00:00')
    expect(await sweep(home)).toEqual({ calledBack: 0, closed: 1 })
  })

  it('is not closed on a guess where the calendar ends', async () => {
    const home = await openHome()
    at(home, '2026-12-24T09:00:00')
    const filed = await file(home)
    await answered(home, filed.id)
    await sweep(home)
    at(home, '2027-03-24T09:00:00')
    expect(await sweep(home)).toEqual({ calledBack: 0, closed: 0 })
    expect((await look(home, filed)).state).toBe('call-back')
  })
})
