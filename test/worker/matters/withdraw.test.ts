import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { sql } from '../../../worker/db/database.ts'
import { moveMatter } from '../../../worker/matters/move.ts'
import { mintKey } from '../../support/home.ts'
import { answered, as, count, file, look, put, stored, tell, toWork, walk } from './told.ts'

describe('withdrawing', () => {
  it('happens at once, by the person alone, until somebody accepts: the contact goes with it', async () => {
    const home = await openHome()
    for (const state of ['registered', 'to-assign', 'assigned', 'objected']) {
      const { receipt, id } = await file(home)
      await put(home, id, state)
      const seen = await (await tell(home, 'withdraw', { receipt })).json()
      expect(seen, state).toMatchObject({ state: 'withdrawn', mayDo: ['copy', 'delete'], clocks: [] })
      expect(await count(home, 'contacts', `matter_id = '${id}'`)).toBe(0)
      expect(await count(home, 'matters', `id = '${id}' AND closed_at IS NOT NULL`)).toBe(1)
      expect((await tell(home, 'withdraw', { receipt })).status).toBe(409)
    }
  })

  it('is asked for afterwards, and answered: granted with the contact gone', async () => {
    const home = await openHome()
    const filed = await file(home)
    await walk(home, filed.id, ...toWork)
    const asked = await (await tell(home, 'withdraw', { receipt: filed.receipt })).json()
    expect(asked).toMatchObject({ state: 'withdrawal-asked', stateText: '您要求撤回' })
    expect(await count(home, 'contacts')).toBe(1)
    expect((await tell(home, 'withdraw', { receipt: filed.receipt })).status).toBe(409)
    await walk(home, filed.id, 'handler grant-withdrawal')
    expect(await look(home, filed)).toMatchObject({ state: 'withdrawn', mayDo: ['copy', 'delete'] })
    expect(await count(home, 'contacts')).toBe(0)
  })

  it('or refused, with a reason that the person reads and a second person behind it', async () => {
    const home = await openHome()
    const filed = await file(home)
    await answered(home, filed.id)
    await tell(home, 'withdraw', { receipt: filed.receipt })
    const go = { matterId: filed.id, action: 'matter.go-on' } as const
    const reason = { text: '还有别的住户受影响，要办完。' }
    await expect(moveMatter(as(home, 'handler'), { ...go, reason })).rejects.toMatchObject({ code: 'conflict' })
    await expect(moveMatter(as(home, 'handler'), { ...go, secondPerson: 'reviewer' })).rejects.toMatchObject({
      code: 'invalid',
    })
    await moveMatter(as(home, 'handler'), { ...go, reason, secondPerson: 'reviewer' })
    const seen = await look(home, filed)
    expect(seen.state).toBe('in-progress')
    expect(seen.dialogue.at(-1)).toMatchObject({ kind: 'notice', text: reason.text })
  })

  it('and accepting race for one matter: one wins, and a repeat of the same key never makes a second event', async () => {
    const home = await openHome()
    const { receipt, id } = await file(home)
    await walk(home, id, 'dispatcher queue', 'dispatcher assign')
    const key = mintKey()
    await Promise.allSettled([
      tell(home, 'withdraw', { receipt }, {}, key),
      walk(home, id, 'handler accept'),
      tell(home, 'withdraw', { receipt }, {}, key),
    ])
    const rows = await home.db.all<{ action: string }>(
      sql("SELECT action FROM events WHERE action LIKE '%withdraw%' OR action = 'matter.accept'"),
    )
    const actions = rows.map(({ action }) => action)
    expect(new Set(actions).size).toBe(actions.length)
    expect(actions.length === 2).toBe(actions.includes('matter.ask-withdrawal'))
    expect(await stored(home)).not.toContain('canary')
  })
})
