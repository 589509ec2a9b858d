import { forms } from '../../../content/words/forms.ts'
import { formatReceipt, groupsOf } from '../../../worker/contract/receipts.ts'
import { deriveAuth, drawReceipt } from '../sealing/receipts.ts'
import { freshNow, type Held, keepFresh } from './held.ts'

const svgSpace = 'http://www.w3.org/2000/svg'
const quietZone = 2

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
  // Without the picture the code itself still stands there.
  await drawPicture(main, code).catch(() => null)
}

async function drawPicture(main: Element, code: string): Promise<void> {
  const { encode } = await import('uqr')
  const { data } = encode(code, { border: 0, ecc: 'M' })
  const path = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('')
  const size = data.length + 2 * quietZone
  const picture = document.createElementNS(svgSpace, 'svg')
  picture.setAttribute('class', 'qr')
  picture.setAttribute('viewBox', `-2 -2 ${size} ${size}`)
  picture.setAttribute('role', 'img')
  picture.setAttribute('aria-label', forms.receipt.qr)
  picture.append(shape('qr__p', 'M-2-2h99v99h-99z'), shape('qr__k', path))
  const note = document.createElement('p')
  note.className = 'note'
  note.textContent = forms.receipt.qrNote
  const frame = document.createElement('div')
  frame.className = 'code__qr'
  frame.append(picture, note)
  main.querySelector('.code__qr')?.remove()
  main.querySelector('.code__main')?.after(frame)
}

function shape(name: string, data: string): SVGElement {
  const path = document.createElementNS(svgSpace, 'path')
  path.setAttribute('class', name)
  path.setAttribute('d', data)
  return path
}
