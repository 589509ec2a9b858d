import { deriveAuth } from '../../../site/browser/sealing/receipts.ts'
import { parseReceipt, type Receipt } from '../../../worker/contract/receipts.ts'
import { sql } from '../../../worker/db/database.ts'
import { mintKey, type TestHome } from '../../support/home.ts'
import { type SignedIn, signIn } from '../../support/staff.ts'
import { complaint } from './told.ts'

export const intakePath = '/api/staff/intake'

/** What somebody tells at the counter. */
export const told = { ...complaint, way: 'counter', readBack: true } as const

export const read = (code: string) => parseReceipt(code) as Receipt

/** Filed by a clerk: the printed code, and the matter. */
export async function fileAtCounter(home: TestHome, change: object = {}, clerk?: SignedIn, key = mintKey()) {
  const who = clerk ?? (await signIn(home, 'dispatcher'))
  const answer = await who.post(intakePath, { ...told, ...change }, key)
  const body = await answer.json()
  if (!answer.ok) throw new Error(JSON.stringify(body))
  const row = await home.db.first<{ id: string }>(sql('SELECT id FROM matters WHERE handle = ?', body.handle))
  return { ...body, id: row?.id ?? '', clerk: who } as {
    readonly receipt: string
    readonly handle: string
    readonly id: string
    readonly clerk: SignedIn
  }
}

/** Another secret under the same handle, as a browser draws it. */
export async function drawNext(handle: string) {
  const bytes = crypto.getRandomValues(new Uint8Array(18))
  const receipt = { handle, secret: [...bytes].map((byte) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'[byte % 32]).join('') }
  return { receipt, next: await deriveAuth(receipt) }
}
