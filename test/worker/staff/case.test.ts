import { beforeEach, describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { staffRoles } from '../../../worker/contract/roles.ts'
import { sql } from '../../../worker/db/database.ts'
import type { TestHome } from '../../support/home.ts'
import { signIn } from '../../support/staff.ts'
import { bytesOf, fileOpen, put as putChunk } from '../matters/pictures.ts'
import { canary, jpeg, postSealed, seal } from '../matters/sealed-matter.ts'
import { complaint, count, file, look, tell } from '../matters/told.ts'
import { mattersPath, sayingOf, stateOf } from './desk-support.ts'

let home: TestHome
beforeEach(async () => {
  home = await openHome()
})

const summary =
  'assignee closedAt clocks createdAt dueAt handle id keeping kind place privacy sizeKib state topic unit unitName updatedAt urgency version'

describe('the case', () => {
  it('shows text, dialogue and pictures to who may read, writes the read down first, and shows no contact', async () => {
    const filed = await file(home)
    await tell(home, 'add', { receipt: filed.receipt }, { text: 'canary-added 还有照片。' })
    const handler = await signIn(home, 'handler')
    const answer = await handler.request(`${mattersPath}/${filed.id}`)
    const seen = await answer.json()
    expect(seen).toMatchObject({
      id: filed.id,
      text: complaint.text,
      state: 'registered',
      assignee: null,
      question: null,
      due: { isLate: false, workdays: expect.any(Number) },
    })
    expect(seen.dialogue[0].text).toBe('canary-added 还有照片。')
    expect(seen.route.basis.title).toMatch(/^第/)
    expect(seen.timeline.map(({ action }: { action: string }) => action)).toEqual([
      'matter.submit',
      'matter.add',
      'matter.look',
    ])
    expect(JSON.stringify(seen)).not.toMatch(/canary-name|13800138000|authHash|"contact"|"identity"/)
    const { looks } = await look(home, filed)
    expect(looks.map(({ who }: { who: string }) => who)).toEqual(['办理人'])
    expect((await handler.request(`${mattersPath}/${seen.handle}`)).status).toBe(200)
  })

  it('has for each role the fields of its list and no other', async () => {
    const { id } = await file(home)
    const content = 'attachments dialogue notes text timeline'
    const extra = 'due mayDo question route'
    const keys = async (...made: Parameters<typeof signIn>) => {
      const answer = await (await signIn(...made)).request(`${mattersPath}/${id}`)
      return answer.ok ? Object.keys(await answer.json()).sort() : answer.status
    }
    const all = (text: string) => text.split(' ').sort()
    for (const role of ['dispatcher', 'handler', 'reviewer'] as const) {
      expect(await keys(home, role), role).toEqual(all(`${summary} ${content} ${extra}`))
    }
    expect(await count(home, 'events', "action = 'matter.look'")).toBe(3)
    expect(await keys(home, 'supervisor')).toEqual(all(`${summary.replace('clocks ', '')} mayDo`))
    expect(await count(home, 'events', "action = 'matter.look'")).toBe(3)
    expect(await keys(home, 'supervisor', { readsContent: true })).toEqual(all(`${summary} ${content} ${extra}`))
    const others = staffRoles.filter((role) => !['dispatcher', 'handler', 'reviewer', 'supervisor'].includes(role))
    for (const role of others) expect(await keys(home, role), role).toBe(404)
    expect(await count(home, 'events', "action = 'matter.look'")).toBe(4)
  })

  it('is not there for another unit, place or topic, or whom it is kept from: the same answer, letter by letter', async () => {
    const { id } = await file(home)
    const excluded = await signIn(home, 'handler')
    await home.db.batch([sql('INSERT INTO exclusions VALUES (?, ?, 1)', id, excluded.staff)])
    const own = await signIn(home, 'handler')
    const absent = await sayingOf(await own.request(`${mattersPath}/AAAAAAAAAAAAAAAAAAAAAA`))
    const denied = [
      excluded,
      await signIn(home, 'handler', { unit: '360103-centre', place: '360103' }),
      await signIn(home, 'handler', { unit: '360102-traffic' }),
      await signIn(home, 'reviewer', { place: '360102001' }),
      await signIn(home, 'handler', { topic: 'parcels' }),
      await signIn(home, 'supervisor', { unit: '360103-centre', place: '360103' }),
    ]
    for (const who of denied) {
      expect(await sayingOf(await who.request(`${mattersPath}/${id}`))).toBe(absent)
      expect(await sayingOf(await who.request(`${mattersPath}/${id}/attachments/1/0`))).toBe(absent)
    }
    expect(await count(home, 'events', "action = 'matter.look'")).toBe(0)
    expect(absent).toContain('404')
  })

  it('says what the person may do now, in all their roles', async () => {
    const { id } = await file(home)
    const mayDo = async (role: Parameters<typeof signIn>[1]) =>
      (await (await (await signIn(home, role)).request(`${mattersPath}/${id}`)).json()).mayDo
    expect(await mayDo('dispatcher')).toEqual(['queue', 'exclude', 'note'])
    expect(await mayDo('handler')).toEqual(['exclude', 'note'])
    expect(await mayDo('supervisor')).toEqual(['hold', 'release'])
  })

  it('cannot be read once it is taken back', async () => {
    const { id, receipt } = await file(home)
    await tell(home, 'withdraw', { receipt })
    expect(await stateOf(home, id)).toBe('withdrawn')
    const answer = await (await signIn(home, 'handler')).request(`${mattersPath}/${id}`)
    expect([answer.status, (await answer.text()).includes('canary')]).toEqual([409, false])
  })
})

describe('a sealed case', () => {
  it('hands an inbox the envelopes with its own keys, and neither the contact nor what brings the reporter back', async () => {
    const { matter } = await seal(canary, [{ type: 'image/jpeg', bytes: jpeg(2000) } as never])
    expect((await postSealed(home, matter)).status).toBe(201)
    const handler = await signIn(home, 'handler')
    const { sealed, text, contact } = await (await handler.request(`${mattersPath}/${matter.matter}`)).json()
    expect([text, contact]).toEqual([null, undefined])
    expect(sealed.contact).toBeUndefined()
    expect(sealed.reporter).toEqual({ publicKey: matter.reporter.publicKey })
    expect(sealed.body.ciphertext).toBe(matter.body.ciphertext)
    const recipients = JSON.stringify(sealed).match(/"recipient":"[^"]*"/g)
    expect(new Set(recipients)).toEqual(new Set(['"recipient":"inbox:360102-centre"']))
    expect(recipients).toHaveLength(2)
    expect(JSON.stringify(sealed)).not.toContain(matter.contact?.ciphertext)
    expect(sealed.nextSeq).toBe(0)
  })
})

describe('the pictures of a case', () => {
  it('are bytes for who may read; the further pieces belong to the read of the first one', async () => {
    const { declare, holder } = await fileOpen(home)
    await declare({ chunks: 2 })
    const picture = jpeg(3000)
    await putChunk(home, holder, 1, 0, picture.slice(0, 2000))
    await putChunk(home, holder, 1, 1, picture.slice(2000))
    const handler = await signIn(home, 'handler')
    const piece = (seq: number | string, number = 1) =>
      handler.request(`${mattersPath}/${holder.handle}/attachments/${number}/${seq}`)
    const first = await piece(0)
    expect(first.headers.get('Content-Type')).toBe('application/octet-stream')
    expect(first.headers.get('Content-Disposition')).toBe('attachment')
    expect(await bytesOf(first)).toEqual(picture.slice(0, 2000))
    expect(await bytesOf(await piece(1))).toEqual(picture.slice(2000))
    expect(await count(home, 'events', "action = 'matter.look'")).toBe(1)
    const other = await signIn(home, 'reviewer')
    expect((await other.request(`${mattersPath}/${holder.handle}/attachments/1/1`)).status).toBe(200)
    expect(await count(home, 'events', "action = 'matter.look'")).toBe(2)
    for (const [seq, number] of [
      ['x', 1],
      [9, 1],
      [0, 2],
      ['-1', 1],
    ] as const)
      expect((await piece(seq, number)).status).toBe(404)
  })
})
