/**
 * The portal on the Node home, run as a child process, with a way in for the unit: until the workbench stands a journey
 * asks and answers by this. DESK_DIR: a folder with `site` and `keys` as a start leaves them. Speaks by process messages.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type HttpBindings, serve } from '@hono/node-server'
import { type KeptKey, openerOf } from '../../../site/browser/sealing/ceremony.ts'
import { fingerprintOf, openDirectory } from '../../../site/browser/sealing/directory.ts'
import { openBody } from '../../../site/browser/sealing/open.ts'
import { drawReceipt } from '../../../site/browser/sealing/receipts.ts'
import { rawOf, vouch } from '../../../site/browser/sealing/recipients.ts'
import { sealReply, vouchStaff } from '../../../site/browser/sealing/replies.ts'
import { vouchReporter } from '../../../site/browser/sealing/reporter.ts'
import { sealMatter, underReceipt } from '../../../site/browser/sealing/seal.ts'
import { drawSigningPair, importSigning } from '../../../site/browser/sealing/signatures.ts'
import { readDirectory, readKey } from '../../../site/commands/keys/store.ts'
import { contextFor } from '../../../worker/context.ts'
import { formatReceipt } from '../../../worker/contract/receipts.ts'
import { sealedMatterSchema } from '../../../worker/contract/sealed-matter.ts'
import type { Home } from '../../../worker/home.ts'
import { randomIds, systemClock } from '../../../worker/homes/ids.ts'
import { folderAssets } from '../../../worker/homes/node/assets.ts'
import { folderBlobs } from '../../../worker/homes/node/blobs.ts'
import { migrate } from '../../../worker/homes/node/migrate.ts'
import { addressNoted, noteAddress } from '../../../worker/homes/node/network.ts'
import { openSqlite, sqliteDatabase } from '../../../worker/homes/node/sqlite.ts'
import { createApp } from '../../../worker/index.ts'
import { change, type Deed } from '../../../worker/matters/change.ts'
import { sealedPart } from '../../../worker/matters/sealed/sealed-part.ts'
import { type MatterRecord, selectMatterByHandle } from '../../../worker/matters/sql.ts'
import { fileSealed } from '../../../worker/public/matters.ts'
import { parseBy } from '../../../worker/public/read.ts'
import { readSettings } from '../../../worker/settings.ts'
import { testKeys } from '../../support/home.ts'
import { freePort } from '../../support/serve.ts'
import { actorOf } from '../../support/staff.ts'
import type { SealedWish, Wish } from './desk.ts'

const folder = process.env.DESK_DIR ?? ''
const data = mkdtempSync(join(tmpdir(), 'pingan-desk-'))
const connection = openSqlite(join(data, 'pingan.sqlite'))
migrate(connection)
const home: Home = {
  db: sqliteDatabase(connection),
  blobs: folderBlobs(join(data, 'blobs')),
  assets: folderAssets(join(folder, 'site')),
  settings: await readSettings(testKeys),
  clock: systemClock,
  ids: randomIds,
  networkOf: addressNoted,
}

/** Words to a sealed matter: sealed to the person's key out of the opened body, signed by a member of the inbox. */
async function seal(record: MatterRecord, seq: number, text: string) {
  const part = await sealedPart(contextFor(home, actorOf('handler')), record)
  const wrap = part?.body.wraps.find(({ recipient }) => recipient.startsWith('inbox:'))
  if (!part || !wrap) throw new Error('no sealed matter')
  const kept = readKey(join(folder, 'keys'), wrap.recipient, wrap.epoch) as KeptKey<'inbox'>
  const inbox = await openerOf(kept)
  const { reporter } = await openBody(part, inbox)
  const member = await drawSigningPair()
  const now = home.clock.now()
  const day = (count: number) => new Date(now + count * 86_400_000).toISOString()
  const claim = { unit: kept.id, epoch: kept.epoch, shownAs: 'S-07', from: day(-1), until: day(30) }
  if (!kept.signingJwk) throw new Error('an inbox without a signing key')
  const staff = await vouchStaff({ ...claim, key: await rawOf(member.publicKey) }, await importSigning(kept.signingJwk))
  return sealReply(
    { matter: part.matter, seq },
    { text, at: new Date(now).toISOString() },
    { key: member.privateKey, staff },
    {
      inbox: await vouch('inbox', kept.id, kept.epoch, await rawOf(inbox.keyPair.publicKey)),
      reporter: await vouchReporter(reporter),
    },
  )
}

async function act({ handle, role, action, kind, text, outcome, dueAt }: Wish): Promise<string> {
  const record = await home.db.first<MatterRecord>(selectMatterByHandle(handle))
  if (!record) throw new Error(`no matter ${handle}`)
  const next = await home.db.first<{ seq: number }>({
    sql: 'SELECT coalesce(max(seq) + 1, 0) AS seq FROM messages WHERE matter_id = ?',
    params: [record.id],
  })
  const said =
    text === undefined
      ? null
      : record.keeping === 'sealed'
        ? { envelope: await seal(record, next?.seq ?? 0, text) }
        : { text }
  const deed: Deed = {
    action,
    ...(said && kind && { message: { kind, said, ...(outcome && { outcome }), ...(dueAt && { dueAt }) } }),
  }
  return (await change(contextFor(home, actorOf(role)), record, deed)).state
}

/** Sealed to the keys of the built site, as a browser does it; the work before the post is spared. */
async function file({ text, phone }: SealedWish): Promise<string> {
  const directoryFile = readDirectory(join(folder, 'keys'))
  const trust = { fingerprint: await fingerprintOf(directoryFile.root), now: home.clock.now() }
  const directory = await openDirectory(directoryFile, trust)
  const facets = {
    kind: 'tip',
    topic: 'drugs',
    place: { city: '360100', county: '360102' },
    urgency: 'ordinary',
  } as const
  const draft = phone
    ? ({ ...facets, text, privacy: 'confidential', contact: { phone } } as const)
    : ({ ...facets, text, privacy: 'anonymous' } as const)
  const sealed = await sealMatter(draft, {
    inbox: await directory.find('inbox', 'inbox:360102-centre'),
    custodian: await directory.find('custodian', 'custodian:360102'),
    recovery: await directory.find('recovery', 'recovery'),
  })
  const receipt = drawReceipt()
  const input = parseBy(sealedMatterSchema, await underReceipt(sealed, receipt))
  await fileSealed(home, home.ids.mint(), input, async () => [])
  return formatReceipt(receipt)
}

const app = createApp(home)
const port = await freePort()
const fetch: typeof app.fetch = (request, env) => app.fetch(noteAddress(request, env as HttpBindings))
const server = serve({ fetch, port, hostname: '127.0.0.1' }, () => {
  process.send?.({ url: `http://127.0.0.1:${port}` })
})
process.on('message', (wish: (Wish | SealedWish) & { readonly id: number }) => {
  const done = 'handle' in wish ? act(wish) : file(wish)
  done.then(
    (state) => process.send?.({ id: wish.id, state }),
    (error: Error) => process.send?.({ id: wish.id, error: error.message }),
  )
})
process.on('disconnect', () => {
  server.close()
  connection.close()
  rmSync(data, { recursive: true, force: true })
  process.exit(0)
})
