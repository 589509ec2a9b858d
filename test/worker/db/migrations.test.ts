import { expect, it } from 'vitest'
import { openHome } from '#home'
import { sql } from '../../../worker/db/database.ts'

const event = (kind: string, detail = '{}') =>
  sql(
    `INSERT INTO events (id, subject_kind, subject_id, action, actor_role, at, detail, unit, n, hash)
     VALUES (?, ?, ?, ?, ?, ?, ?, 'portal', 1, '${'0'.repeat(64)}')`,
    `e-${kind}`,
    kind,
    's',
    'matter.submit',
    'resident',
    1,
    detail,
  )

const matter = (kind: string, keeping = 'open') =>
  sql(
    `INSERT INTO matters (id, handle, auth_hash, kind, topic, city, unit, privacy, keeping, text_cipher, state, created_at,
       updated_at)
     VALUES ('m', 'AAAAA', 'h', ?, 'other', '360100', '360100-centre', 'named', ?, 'v1.x', 'registered', 1, 1)`,
    kind,
    keeping,
  )

const volunteer = (services: string) =>
  sql(
    `INSERT INTO volunteers (id, handle, auth_hash, state, city, services, times, person_cipher, notice_version, created_at)
     VALUES ('v', 'AAAAA', 'h', 'intent', '360100', ?, '[]', 'v1.x', '1', 1)`,
    services,
  )

const answers = (text: string) =>
  sql("INSERT INTO survey_answers (id, wave, answered_on, answers) VALUES ('a', 'w', '2026-11-21', ?)", text)

it('0001 takes an event of a known noun with a JSON detail, and no other', async () => {
  const { db } = await openHome()
  await expect(db.batch([event('person')])).rejects.toThrow(/CHECK/)
  await expect(db.batch([event('matter', 'no json')])).rejects.toThrow(/CHECK/)
  expect(await db.batch([event('matter')])).toEqual([1])
})

it('0002 takes an idempotency key once', async () => {
  const { db } = await openHome()
  const row = sql(
    "INSERT INTO idempotency (key_hash, fingerprint, counter, created_on) VALUES ('k', 'f', 0, '2026-11-21')",
  )
  await db.batch([row])
  await expect(db.batch([row])).rejects.toThrow(/UNIQUE/)
})

it('0003 takes the five kinds of Art. 23, one matter per handle and a contact only with its matter', async () => {
  const { db } = await openHome()
  await expect(db.batch([matter('gossip')])).rejects.toThrow(/CHECK/)
  await expect(db.batch([matter('inquiry', 'shared')])).rejects.toThrow(/CHECK/)
  const contact = sql("INSERT INTO contacts (matter_id, name_cipher) VALUES ('m', 'v1.x')")
  await expect(db.batch([contact])).rejects.toThrow(/FOREIGN KEY/)
  expect(await db.batch([matter('inquiry'), contact])).toEqual([1, 1])
  await expect(db.batch([matter('inquiry')])).rejects.toThrow(/UNIQUE/)
})

it('0004 keeps services as JSON and consents only with their volunteer', async () => {
  const { db } = await openHome()
  await expect(db.batch([volunteer('patrol')])).rejects.toThrow(/CHECK/)
  const consent = sql("INSERT INTO volunteer_consents (volunteer_id, purpose, given_at) VALUES ('v', 'arrange', 1)")
  await expect(db.batch([consent])).rejects.toThrow(/FOREIGN KEY/)
  expect(await db.batch([volunteer('["patrol"]'), consent])).toEqual([1, 1])
})

it('0005 keeps answers as JSON', async () => {
  const { db } = await openHome()
  await expect(db.batch([answers('safe')])).rejects.toThrow(/CHECK/)
  expect(await db.batch([answers('{}')])).toEqual([1])
})

it('0006 keeps no text beside an envelope, no tip in the open, no hour of a sealed matter, and no contact for an inbox', async () => {
  const { db } = await openHome()
  const row = (kind: string, keeping: string, privacy: string, text: string | null, at: number) =>
    sql(
      `INSERT INTO matters (id, handle, auth_hash, kind, topic, city, unit, privacy, keeping, size_kib, text_cipher,
         state, created_at, updated_at)
       VALUES ('m', 'AAAAA', 'h', ?, 'other', '360100', '360100-centre', ?, ?, ?, ?, 'registered', ?, ?)`,
      kind,
      privacy,
      keeping,
      keeping === 'sealed' ? 1 : null,
      text,
      at,
      at,
    )
  const hour = 3_600_000
  await expect(db.batch([row('tip', 'open', 'named', 'v1.x', 1)])).rejects.toThrow(/CHECK/)
  await expect(db.batch([row('tip', 'sealed', 'named', null, hour)])).rejects.toThrow(/CHECK/)
  await expect(db.batch([row('inquiry', 'open', 'anonymous', 'v1.x', 1)])).rejects.toThrow(/CHECK/)
  await expect(db.batch([row('tip', 'sealed', 'anonymous', 'v1.x', hour)])).rejects.toThrow(/CHECK/)
  await expect(db.batch([row('tip', 'sealed', 'anonymous', null, hour + 1)])).rejects.toThrow(/CHECK/)
  expect(await db.batch([row('tip', 'sealed', 'anonymous', null, hour)])).toEqual([1])
  const wrap = (purpose: string, recipient: string) =>
    sql("INSERT INTO wraps VALUES ('m', ?, 0, ?, 1, 'enc', 'key')", purpose, recipient)
  await expect(db.batch([wrap('contact', 'inbox:360100-centre')])).rejects.toThrow(/CHECK/)
  expect(await db.batch([wrap('body', 'inbox:360100-centre')])).toEqual([1])
})

it('0007 keeps one message in a place, an outcome only of a reply, and questions only of the unit', async () => {
  const { db } = await openHome()
  const message = (id: string, seq: number, author: string, kind: string, outcome: string | null = null) =>
    sql(
      "INSERT INTO messages (id, matter_id, seq, author, kind, outcome, at) VALUES (?, 'm', ?, ?, ?, ?, 1)",
      id,
      seq,
      author,
      kind,
      outcome,
    )
  await expect(db.batch([message('a', 0, 'resident', 'addition')])).rejects.toThrow(/FOREIGN KEY/)
  await db.batch([matter('inquiry')])
  await expect(db.batch([message('a', 0, 'resident', 'reply', 'solved')])).rejects.toThrow(/CHECK/)
  await expect(db.batch([message('a', 0, 'unit', 'addition')])).rejects.toThrow(/CHECK/)
  await expect(db.batch([message('a', 0, 'unit', 'reply')])).rejects.toThrow(/CHECK/)
  expect(await db.batch([message('a', 0, 'unit', 'reply', 'partly')])).toEqual([1])
  await expect(db.batch([message('b', 0, 'resident', 'addition')])).rejects.toThrow(/UNIQUE/)
  expect(await db.batch([message('b', 1, 'resident', 'addition')])).toEqual([1])
})

it('0012 keeps keys only of staff and epochs that are there, and no recovery of one hand or one office', async () => {
  const { db } = await openHome()
  const person = (id: string, code: string) =>
    sql("INSERT INTO staff VALUES (?, ?, 'v1.x', 'h', 'active', 0, 1, NULL)", id, code)
  const epoch = (recipient: string, signing: string | null) =>
    sql(
      "INSERT INTO inbox_epochs VALUES (?, 1, '360102-centre', 'k', ?, NULL, 1, 'e', 's', 1, NULL)",
      recipient,
      signing,
    )
  const held = (recipient: string, enc: string | null) =>
    sql("INSERT INTO inbox_keys VALUES (?, 1, 'a', ?, ?, ?, 1)", recipient, enc && 1, enc, enc)
  const recovery = (by: string, role: string) =>
    sql(`INSERT INTO key_recoveries VALUES ('r', 'inbox:u', 1, 'why', 'a', 'reviewer', 1, ?, ?, 2, NULL)`, by, role)
  await expect(db.batch([held('inbox:u', 'x')])).rejects.toThrow(/FOREIGN KEY/)
  await db.batch([person('a', 'S-AAAAA'), person('b', 'S-BBBBB'), epoch('inbox:u', 's')])
  await expect(db.batch([epoch('recovery', null)])).rejects.toThrow(/CHECK/)
  await expect(db.batch([epoch('inbox:v', null)])).rejects.toThrow(/CHECK/)
  await expect(db.batch([epoch('custodian:360102', 's')])).rejects.toThrow(/CHECK/)
  expect(await db.batch([held('inbox:u', null)])).toEqual([1])
  await expect(db.batch([sql("UPDATE inbox_keys SET enc = 'x'")])).rejects.toThrow(/CHECK/)
  await expect(db.batch([recovery('a', 'custodian')])).rejects.toThrow(/CHECK/)
  await expect(db.batch([recovery('b', 'reviewer')])).rejects.toThrow(/CHECK/)
  expect(await db.batch([recovery('b', 'custodian')])).toEqual([1])
})

it('0015 keeps a handed receipt only with its matter, one of each, and lets it go with it', async () => {
  const { db } = await openHome()
  const handed = sql("INSERT INTO handed_receipts VALUES ('m', 'AAAAA', 'h')")
  await expect(db.batch([handed])).rejects.toThrow(/FOREIGN KEY/)
  expect(await db.batch([matter('inquiry'), handed])).toEqual([1, 1])
  await expect(db.batch([handed])).rejects.toThrow(/UNIQUE/)
  await db.batch([sql('DELETE FROM matters')])
  expect(await db.all(sql('SELECT handle FROM handed_receipts'))).toEqual([])
})
