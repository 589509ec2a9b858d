import { deriveAuth } from '../../../site/browser/sealing/receipts.ts'
import { parseReceipt } from '../../../worker/contract/receipts.ts'
import { sealingLimits } from '../../../worker/contract/sealing.ts'
import { mintKey, type TestHome } from '../../support/home.ts'
import { canary, jpeg, postSealed, seal } from './sealed-matter.ts'

export type Bytes = Uint8Array<ArrayBuffer>
export type Holder = { readonly handle: string; readonly auth: string }

export const octets = 'application/octet-stream'
export const declarePath = '/api/matters/attachments'
export const pathOf = (number: number, seq: number) => `${declarePath}/${number}/${seq}`
export const headersOf = ({ handle, auth }: Holder) => ({ 'X-Handle': handle, 'X-Auth': auth })

/** Sends a chunk as the browser does. */
export function put(home: TestHome, holder: Holder, number: number, seq: number, body: Bytes, type = octets) {
  const headers = { ...headersOf(holder), 'Content-Type': type }
  return home.request(pathOf(number, seq), { method: 'PUT', headers, body })
}

export async function get(home: TestHome, holder: Holder, number: number, seq: number): Promise<Response> {
  return home.request(pathOf(number, seq), { headers: headersOf(holder) })
}

export const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer())

export const picture = jpeg(2 * sealingLimits.chunkDataBytes + 1000)
/** Sealed once: two megabytes are much for a test that asks something else. */
const sent = await seal(canary, [{ type: 'image/jpeg', bytes: picture }])

/** A sealed matter with one picture of three chunks, its chunks not sent yet. */
export async function fileSealedPicture(home: TestHome) {
  const { matter, attachments } = sent
  const answer = await postSealed(home, matter)
  const [sealed] = attachments
  if (!sealed || answer.status !== 201) throw new Error('the matter was not taken')
  const chunk = (seq: number) => sealed.chunks[seq] ?? new Uint8Array()
  return { matter, sealed, chunk }
}

export const openMatter = {
  kind: 'complaint',
  topic: 'housing-estate',
  place: { city: '360100', county: '360102' },
  text: '楼道里一直有人给电动车充电，和物业说过三次了。',
}

/** An open matter whose holder declares pictures. */
export async function fileOpen(home: TestHome) {
  const { receipt } = await (await home.post('/api/matters', openMatter)).json()
  const parsed = parseReceipt(receipt)
  if (!parsed) throw new Error('no receipt')
  const holder: Holder = { handle: parsed.handle, auth: await deriveAuth(parsed) }
  const declare = (body: object, key = mintKey()) =>
    home.post(declarePath, { ...holder, type: 'image/jpeg', chunks: 1, ...body }, key)
  return { receipt: receipt as string, holder, declare }
}
