import { encode } from 'uqr'
import { forms } from '../../../content/words/forms.ts'

const svgSpace = 'http://www.w3.org/2000/svg'
const quietZone = 2

/** The picture of a code that was drawn in the browser, as Receipt.astro draws one of the server's. */
export function drawQr(code: string): HTMLElement {
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
  return frame
}

function shape(name: string, data: string): SVGElement {
  const path = document.createElementNS(svgSpace, 'path')
  path.setAttribute('class', name)
  path.setAttribute('d', data)
  return path
}
