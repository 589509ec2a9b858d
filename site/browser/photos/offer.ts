import { parseReceipt } from '../../../worker/contract/receipts.ts'
import { deriveAuth } from '../sealing/receipts.ts'
import { UploadFault } from './fault.ts'
import { Picker } from './picker.ts'
import { type Proof, type SendPhoto, sendPhoto } from './send-photo.ts'

/**
 * Turns `[data-photos]` (site/parts/Photos) into a picker of pictures for an open matter. On the receipt page what proves
 * who sends is derived from the code that stands there; elsewhere the caller gives it. Without WebCrypto the sentence
 * that stands there without script stays.
 * @param send how one picture travels; of a sealed matter it is sealed on the way
 */
export function offerPhotos(
  root: ParentNode = document,
  proof: () => Promise<Proof> = proofOnPage,
  send: SendPhoto = sendPhoto,
): void {
  if (typeof crypto !== 'object' || typeof crypto.subtle !== 'object') return
  for (const frame of Array.from(root.querySelectorAll<HTMLElement>('[data-photos]'))) open(frame, proof, send)
}

function open(frame: HTMLElement, proof: () => Promise<Proof>, sendPhoto: SendPhoto): void {
  const find = <E extends HTMLElement = HTMLElement>(name: string) => frame.querySelector<E>(`[data-photos-${name}]`)
  const [file, send, stop] = [
    find<HTMLInputElement>('file'),
    find<HTMLButtonElement>('send'),
    find<HTMLButtonElement>('stop'),
  ]
  const [choose, list, error, said] = [find('choose'), find('list'), find('error'), find('said')]
  const [on, off, words] = [find('on'), find('off'), frame.getAttribute('data-words')]
  if (!file || !send || !stop || !choose || !list || !error || !said || !on || !words) return
  const before = Number(frame.getAttribute('data-before')) || 0
  new Picker({ file, choose, list, error, send, stop, said }, JSON.parse(words), proof, before, sendPhoto).show()
  // Once: a page that comes back out of the cache has its picker already.
  frame.removeAttribute('data-photos')
  on.hidden = false
  if (off) off.hidden = true
}

/** From the code as the receipt page shows it; it stays in this function. */
async function proofOnPage(): Promise<Proof> {
  const groups = Array.from(document.querySelectorAll('[data-groups] span'), (span) => span.textContent ?? '')
  const receipt = parseReceipt(groups.join(''))
  if (!receipt) throw new UploadFault('unknown')
  return { handle: receipt.handle, auth: await deriveAuth(receipt) }
}
