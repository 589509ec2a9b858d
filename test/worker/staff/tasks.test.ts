import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { reachesAPerson, taskLimits } from '../../../worker/contract/tasks.ts'
import { sql } from '../../../worker/db/database.ts'
import { openStates } from '../../../worker/matters/rules.ts'
import { selectWaiting } from '../../../worker/matters/tasks/sql.ts'
import { leaveStaff } from '../../../worker/people/accounts/sql.ts'
import { mintKey, type TestHome } from '../../support/home.ts'
import { demoUnit, type SignedIn, signIn } from '../../support/staff.ts'
import { postSealed, seal } from '../matters/sealed-matter.ts'
import { complaint, count, file, look, put } from '../matters/told.ts'
import { brokenOf, grant, inWork, mattersPath, step, steps, unitOf } from './desk-support.ts'
import { actionsOf, done, give, listOf, photo, task, tasksPath, withTask, worker } from './grid-support.ts'

let home: TestHome
beforeEach(async () => {
  home = await openHome()
})

/** Who can be sent, by their codes. */
async function workersOf(who: SignedIn, { id }: { readonly id: string }): Promise<string[]> {
  const { workers } = await (await who.request(`${mattersPath}/${id}/tasks`)).json()
  return workers.map(({ code }: { code: string }) => code)
}

const outline = 'dueAt id isMine place topic urgency what'

describe('a task for a grid worker', () => {
  it('has a brief and the place, and nothing of who wrote, what they wrote, or the number of the matter', async () => {
    const { grid, id, filed } = await withTask(home)
    const list = await listOf(grid)
    expect(Object.keys(list.tasks[0]).sort().join(' ')).toBe(outline)
    expect(JSON.stringify(list)).not.toContain('canary-')
    const brief = await (await grid.request(`${tasksPath}/${id}`)).json()
    expect(Object.keys(brief).sort()).toEqual([...outline.split(' '), 'brief', 'where'].sort())
    expect(brief).toMatchObject({ where: task.where, brief: task.brief, place: '南昌市东湖区', isMine: false })
    const handle = filed.receipt.replace(/ /g, '').slice(0, 5)
    expect(JSON.stringify(brief)).not.toMatch(new RegExp(`canary-name|canary-first|13800138000|${handle}|${filed.id}`))
    expect((await grid.request(`${mattersPath}/${filed.id}`)).status).toBe(404)
    expect((await grid.request(mattersPath)).status).toBe(404)
  })

  it('is read only with an event, which the person sees by role', async () => {
    const { grid, id, filed, handler } = await withTask(home)
    await grid.request(`${tasksPath}/${id}`)
    await done(grid, id)
    await handler.request(`${mattersPath}/${filed.id}/tasks`)
    expect((await actionsOf(home, filed.id)).slice(-4)).toEqual(['task.give', 'task.look', 'task.done', 'task.look'])
    const { looks, timeline } = await look(home, filed)
    expect(looks.map(({ who }: { who: string }) => who)).toEqual(['网格员', '办理人'])
    expect(timeline.map(({ title }: { title: string }) => title).slice(-2)).toEqual([
      '请网格员到现场',
      '网格员去过现场',
    ])
    expect(await brokenOf(home)).toBeNull()
  })

  it('refuses a brief with a telephone or an identity number, and one that names the person', async () => {
    const { handler, dispatcher, filed } = await withTask(home)
    for (const change of [
      { brief: '先打 138-0013-8000 问问' },
      { where: '找３６０１０２１９９００３０７１２３６' },
      { brief: '找 canary-name 带路，看看楼道' },
    ]) {
      const answer = await give(handler, filed, change)
      const isPerson = (await answer.json()).error.fields
      expect([answer.status, Object.keys(isPerson)], JSON.stringify(change)).toEqual([400, Object.keys(change)])
    }
    // Whoever cannot be shown the name is not told whether a guess is right.
    expect((await give(dispatcher, filed, { brief: '找 canary-name 带路，看看楼道' })).status).toBe(201)
    expect(reachesAPerson('去3栋2单元，12月1日前')).toBe(false)
  })

  it('is given of no sealed matter, since the server would read the brief', async () => {
    const { matter } = await seal()
    await postSealed(home, matter)
    const unit = await unitOf(home)
    await inWork(home, { id: matter.matter }, unit)
    expect((await give(unit.handler, { id: matter.matter })).status).toBe(422)
    expect(await count(home, 'tasks')).toBe(0)
  })

  it('is given once per key, and of no matter that is closed or lies elsewhere', async () => {
    const { handler, filed } = await withTask(home)
    const key = mintKey()
    const answers = await Promise.all([1, 2, 3].map(() => give(handler, filed, { days: 3 }, key)))
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201])
    expect(await count(home, 'tasks')).toBe(2)
    const other = await signIn(home, 'handler', { unit: '360103-centre', place: '360103' })
    expect((await give(other, filed)).status).toBe(404)
    for (const role of ['reviewer', 'grid-worker', 'supervisor', 'auditor'] as const) {
      expect((await give(await signIn(home, role), filed)).status, role).toBe(404)
    }
    await put(home, filed.id, 'archived')
    expect((await give(handler, filed)).status).toBe(409)
  })

  it('is stored encrypted: neither brief, note nor picture stands in any column', async () => {
    const { grid, id } = await withTask(home)
    await done(grid, id, { outcome: 'done', note: 'canary-note 搬走了', photo: photo() })
    const [row] = await home.db.all<Record<string, string>>(sql('SELECT * FROM tasks'))
    expect(JSON.stringify(row)).not.toContain('canary-')
    expect(JSON.stringify(await home.db.all(sql('SELECT * FROM events')))).not.toContain('canary-')
    const kept = await home.blobs.get(row?.photo_blob ?? '')
    expect([...(kept ?? []).slice(0, 3)]).not.toEqual([0xff, 0xd8, 0xff])
  })
})

describe('who sees a task', () => {
  it('is whoever of the unit reaches the place, or the one it names; nobody else, as if there were none', async () => {
    const { handler, filed, id, grid } = await withTask(home)
    const strangers = await Promise.all([
      worker(home, { unit: '360102-other' }),
      worker(home, { unit: '360103-centre', place: '360103' }),
      worker(home, { place: '360102006' }),
      signIn(home, 'handler'),
    ])
    for (const one of strangers) {
      expect((await one.request(`${tasksPath}/${id}`)).status).toBe(404)
      expect((await done(one, id)).status).toBe(404)
    }
    for (const one of strangers.slice(0, 3)) expect((await listOf(one)).tasks).toEqual([])
    const other = await worker(home)
    expect((await give(handler, filed, { staff: other.code })).status).toBe(201)
    expect((await listOf(other)).tasks).toHaveLength(2)
    const { tasks } = await listOf(grid)
    expect(tasks.map((one: { id: string }) => one.id)).toEqual([id])
    const named = (await listOf(other)).tasks.find(({ isMine }: { isMine: boolean }) => isMine)
    expect((await grid.request(`${tasksPath}/${named.id}`)).status).toBe(404)
    expect((await done(grid, named.id)).status).toBe(404)
  })

  it('is somebody of a smaller grid when they are named, within that grid', async () => {
    const { handler, filed } = await withTask(home)
    const small = await worker(home, { place: '360102006' })
    const far = await worker(home, { unit: '360102-centre', place: '360103001' })
    expect((await give(handler, filed, { staff: small.code })).status).toBe(201)
    expect((await give(handler, filed, { staff: far.code })).status).toBe(400)
    expect((await listOf(small)).tasks).toHaveLength(1)
    const workers = await workersOf(handler, filed)
    expect(workers).toContain(small.code)
    expect(workers).not.toContain(far.code)
  })

  it('is not whom the matter is kept from, and nobody once the matter is closed or with another unit', async () => {
    const { handler, filed, grid, id } = await withTask(home)
    await steps(home, filed, [handler, 'exclude', { staff: grid.code }])
    expect((await give(handler, filed, { staff: grid.code })).status).toBe(400)
    expect(await workersOf(handler, filed)).not.toContain(grid.code)
    expect((await listOf(grid)).tasks).toEqual([])
    expect((await grid.request(`${tasksPath}/${id}`)).status).toBe(404)
    const other = await worker(home)
    await home.db.batch([sql("UPDATE matters SET unit = '360102-other' WHERE id = ?", filed.id)])
    expect((await listOf(other)).tasks).toEqual([])
    expect((await other.request(`${tasksPath}/${id}`)).status).toBe(404)
    // Who went there before they knew has not gone in vain.
    expect((await done(other, id)).status).toBe(200)
  })

  it('is anybody of the grid when whoever it names has left, or may not know of the matter', async () => {
    const { handler, filed, grid } = await withTask(home)
    const [gone, kept] = [await worker(home), await worker(home)]
    for (const { code } of [gone, kept]) expect((await give(handler, filed, { staff: code })).status).toBe(201)
    expect((await listOf(grid)).tasks).toHaveLength(1)
    await home.db.batch([leaveStaff(gone.staff, 1)])
    await steps(home, filed, [handler, 'exclude', { staff: kept.code }])
    const { tasks } = await listOf(grid)
    expect(tasks.map(({ isMine }: { isMine: boolean }) => isMine)).toEqual([false, false, false])
    for (const { id } of tasks) expect((await done(grid, id)).status).toBe(200)
  })

  it('is nobody once the matter is closed: neither the list nor the address has it', async () => {
    const { filed, grid, id } = await withTask(home)
    await home.db.batch([sql("UPDATE matters SET state = 'confirmed-solved' WHERE id = ?", filed.id)])
    expect((await listOf(grid)).tasks).toEqual([])
    expect((await grid.request(`${tasksPath}/${id}`)).status).toBe(404)
    expect(await actionsOf(home, filed.id)).not.toContain('task.look')
  })

  it('is somebody with a second grid in both of them', async () => {
    const { filed, handler } = await withTask(home)
    const elsewhere = { unit: '360103-centre', place: '360103' }
    const both = await signIn(home, 'grid-worker', elsewhere, grant('grid-worker'))
    await give(handler, filed, { staff: both.code })
    const { tasks } = await listOf(both)
    expect(tasks.map(({ isMine }: { isMine: boolean }) => isMine).sort()).toEqual([false, true])
    const named = tasks.find(({ isMine }: { isMine: boolean }) => isMine)
    expect((await both.request(`${tasksPath}/${named.id}`)).status).toBe(200)
    expect((await done(both, named.id)).status).toBe(200)
  })

  it('is whoever is there for its topic, in the list as at its address, and nobody else is sent', async () => {
    const { filed, handler, id } = await withTask(home)
    const { topic } = (await home.db.first<{ topic: string }>(sql('SELECT topic FROM matters'))) ?? { topic: '' }
    const [same, other] = [await worker(home, { topic }), await worker(home, { topic: 'rivers' })]
    expect((await listOf(same)).tasks).toHaveLength(1)
    expect((await listOf(other)).tasks).toEqual([])
    expect((await other.request(`${tasksPath}/${id}`)).status).toBe(404)
    expect((await give(handler, filed, { staff: same.code })).status).toBe(201)
    expect((await give(handler, filed, { staff: other.code })).status).toBe(400)
    expect(await workersOf(handler, filed)).not.toContain(other.code)
  })
})

describe('a task done', () => {
  it('goes back to the unit with outcome, note and picture, once; a colleague who is later is told', async () => {
    const { grid, id, handler, filed } = await withTask(home)
    const key = mintKey()
    const report = { outcome: 'not-found', note: 'canary-note 没有看到', photo: photo() }
    for (const _ of [1, 2]) expect((await done(grid, id, report, key)).status).toBe(200)
    const late = await done(await worker(home), id)
    expect([late.status, (await late.json()).error.message]).toEqual([409, '这件任务已经有人办了，没有再记一次。'])
    expect((await listOf(grid)).tasks).toEqual([])
    const { tasks } = await (await handler.request(`${mattersPath}/${filed.id}/tasks`)).json()
    expect(tasks[0]).toMatchObject({
      where: task.where,
      done: { outcome: 'not-found', note: 'canary-note 没有看到', by: grid.code, hasPhoto: true },
    })
    const bytes = await (await handler.request(`${mattersPath}/${filed.id}/tasks/${id}/photo`)).arrayBuffer()
    expect(Buffer.from(bytes).toString('base64url')).toBe(report.photo.data)
    expect((await grid.request(`${mattersPath}/${filed.id}/tasks/${id}/photo`)).status).toBe(404)
    expect(await count(home, 'blobs_pending')).toBe(0)
    expect((await actionsOf(home, filed.id)).filter((action) => action === 'task.done')).toHaveLength(1)
  })

  it('has one winner when eight hands send at once, and no bytes are left of the others', async () => {
    const { id, filed } = await withTask(home)
    const hands = await Promise.all(Array.from({ length: 8 }, () => worker(home)))
    const answers = await Promise.all(hands.map((one) => done(one, id, { outcome: 'done', photo: photo() })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(7).fill(409)])
    expect(await count(home, 'blobs_pending')).toBe(0)
    expect((await actionsOf(home, filed.id)).filter((action) => action === 'task.done')).toHaveLength(1)
    expect(await brokenOf(home)).toBeNull()
  })

  it('refuses what is no picture, what has something glued behind it, and what is too large', async () => {
    const { grid, id } = await withTask(home)
    const { data } = photo()
    const glued = Buffer.concat([Buffer.from(data, 'base64url'), Buffer.from('<script>')]).toString('base64url')
    for (const [bytes, status] of [
      [Buffer.from('<svg onload=alert(1)>').toString('base64url'), 422],
      [glued, 422],
      ['A'.repeat(Math.ceil((taskLimits.photoBytesMax * 4) / 3) + 4), 400],
      ['A'.repeat(taskLimits.bodyBytesMax), 413],
    ] as const) {
      const answer = await done(grid, id, { outcome: 'done', photo: { type: 'image/jpeg', data: bytes } })
      expect(answer.status).toBe(status)
    }
    expect(await count(home, 'tasks', "state = 'done'")).toBe(0)
    expect(await count(home, 'blobs_pending')).toBe(0)
  })

  it('goes with its matter when that is erased, the picture too', async () => {
    const { grid, id, filed } = await withTask(home)
    await done(grid, id, { outcome: 'done', photo: photo() })
    const [row] = await home.db.all<{ photo_blob: string }>(sql('SELECT photo_blob FROM tasks'))
    await put(home, filed.id, 'withdrawn')
    await home.db.batch([sql('UPDATE matters SET closed_at = 1')])
    const erased = await home.post('/api/matters/delete', { receipt: filed.receipt })
    expect(erased.status).toBe(200)
    expect(await count(home, 'tasks')).toBe(0)
    expect(await home.blobs.get(row?.photo_blob ?? '')).toBeNull()
    expect(await count(home, 'blobs_pending')).toBe(0)
  })
})

it('a task of an older matter is a matter of its own: the panel needs the matter that it belongs to', async () => {
  const { handler, id, dispatcher, grid, filed } = await withTask(home)
  await done(grid, id, { outcome: 'done', photo: photo() })
  const other = await file(home, { ...complaint, text: 'canary-other 另外一件事，也在楼道里。' })
  await steps(home, other, [dispatcher, 'queue'])
  expect((await handler.request(`${mattersPath}/${other.id}/tasks/${id}/photo`)).status).toBe(404)
  expect((await handler.request(`${mattersPath}/${filed.id}/tasks/${id}/photo`)).status).toBe(200)
  expect((await step(home, handler, other, 'accept')).status).toBe(409)
})

it('the list of a unit with many tasks is read from its index, due first', async () => {
  const { sql: text, params } = selectWaiting(
    { staff: 's', unit: demoUnit, prefix: '360102', topic: null },
    openStates,
    50,
  )
  const plan = await home.db.all<{ detail: string }>(sql(`EXPLAIN QUERY PLAN ${text}`, ...params))
  const steps = plan.map(({ detail }) => detail).join('\n')
  expect(steps).toContain('tasks USING INDEX tasks_given')
  expect(steps).not.toMatch(/SCAN (?:tasks|matters)|TEMP B-TREE/)
})
