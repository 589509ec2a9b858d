import type { Attachment, SealedAttachment } from '../../../site/browser/sealing/attachments.ts'
import { drawReceipt } from '../../../site/browser/sealing/receipts.ts'
import { type Draft, type Receivers, sealMatter, underReceipt } from '../../../site/browser/sealing/seal.ts'
import type { Receipt } from '../../../worker/contract/receipts.ts'
import type { SealedMatter } from '../../../worker/contract/sealing.ts'
import { sql } from '../../../worker/db/database.ts'
import { confidential, meetActors } from '../../site/sealing/actors.ts'
import { mintKey, type TestHome } from '../../support/home.ts'
import { solvedWork } from '../../support/work.ts'

export const actors = await meetActors()

/** Words that must stand in no column. */
export const canary = {
  ...confidential,
  text: 'canary-text-4711：楼下的仓库晚上有人私自存放汽油桶，味道很大。',
  contact: { name: 'canary-name', phone: '13800138000' },
} as const satisfies Draft

export interface Sent {
  readonly matter: SealedMatter
  readonly receipt: Receipt
  readonly attachments: readonly SealedAttachment[]
}

/** A matter as the browser posts it, and what stays in the browser. */
export async function seal(
  draft: Draft = canary,
  pictures: readonly Attachment[] = [],
  receivers: Receivers = actors.receivers,
): Promise<Sent> {
  const receipt = drawReceipt()
  const sealed = await sealMatter({ ...draft, attachments: pictures }, receivers)
  const wire = await underReceipt(sealed, receipt)
  return { matter: JSON.parse(JSON.stringify(wire)), receipt, attachments: sealed.attachments }
}

/** Random bytes that begin and end as a JPEG. */
export function jpeg(length: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length)
  for (let at = 0; at < length; at++) bytes[at] = (at * 7 + (at >> 8)) % 251
  bytes.set([0xff, 0xd8, 0xff, 0xda, 0x00, 0x02])
  bytes.set([0xff, 0xd9], length - 2)
  return bytes
}

/** Posts as the sealed form does: JSON, a key, and solved work, unless the test brings its own or none. */
export async function postSealed(
  home: TestHome,
  matter: object,
  { key = mintKey(), work }: { key?: string; work?: string | null } = {},
): Promise<Response> {
  const solved = work === undefined ? await solvedWork(home) : work
  return home.request('/api/matters', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, ...(solved && { 'X-Work': solved }) },
    body: JSON.stringify(matter),
  })
}

const tables = [
  'matters',
  'contacts',
  'envelopes',
  'wraps',
  'reporters',
  'attachments',
  'attachment_chunks',
  'work_nonces',
  'events',
  'idempotency',
] as const

export async function countRows(home: TestHome): Promise<Record<(typeof tables)[number], number>> {
  const counts = tables.map(async (table) => {
    const row = await home.db.first<{ n: number }>(sql(`SELECT count(*) AS n FROM ${table}`))
    return [table, row?.n ?? -1] as const
  })
  return Object.fromEntries(await Promise.all(counts)) as Record<(typeof tables)[number], number>
}

/** Every column of every row, as text. */
export async function dump(home: TestHome): Promise<string> {
  return JSON.stringify(await Promise.all(tables.map((table) => home.db.all(sql(`SELECT * FROM ${table}`)))))
}

/** What `countRows` gives of a home where nothing was stored. */
export const nothing = {
  matters: 0,
  contacts: 0,
  envelopes: 0,
  wraps: 0,
  reporters: 0,
  attachments: 0,
  attachment_chunks: 0,
  work_nonces: 0,
  events: 0,
  idempotency: 0,
}
