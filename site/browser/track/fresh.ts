import { formatReceipt, groupsOf } from '../../../worker/contract/receipts.ts'
import { deriveAuth, drawReceipt } from '../sealing/receipts.ts'
import { freshNow, type Held, keepFresh } from './held.ts'

/**
 * The first return with a code that somebody of staff has seen: draws the one that takes its place, here and nowhere else,
 * and fills the slip with it. Shown again it is the same one, as long as it was not given up.
 */
export async function offerFresh(main: Element, { receipt: { handle } }: Held): Promise<void> {
  if (!freshNow()) {
    const receipt = { handle, secret: drawReceipt().secret }
    keepFresh({ receipt, auth: await deriveAuth(receipt) })
  }
  const fresh = freshNow()
  if (!fresh) return
  const code = formatReceipt(fresh.receipt)
  const place = main.querySelector('[data-groups]')
  if (place) place.textContent = ''
  for (const group of groupsOf(code.replace(/ /g, ''))) {
    const part = document.createElement('span')
    part.textContent = group
    place?.append(part, ' ')
  }
  main.querySelector('[data-copy]')?.setAttribute('data-copy', code)
  try {
    const { drawQr } = await import('../../parts/Receipt/draw-qr.ts')
    main.querySelector('.code__qr')?.remove()
    main.querySelector('.code__main')?.after(drawQr(code))
  } catch {
    // Without the picture the code itself still stands there.
  }
}
