import { encode } from 'uqr'
import type { Home } from '../home.ts'
import { renderPage } from './fill.ts'

/** The receipt page: the code once in groups of four and once as a picture, in no cache. */
export function renderReceipt(home: Home, receipt: string, next: object): Promise<Response> {
  const view = { receipt, groups: receipt.split(' '), ...qrOf(receipt), next }
  return renderPage(home, '/volunteer/sign-up/done/', view, { status: 201, noStore: true })
}

/** Path data of the QR picture with its size in modules, two modules of margin on each side. */
function qrOf(text: string): { qr: string; qrSize: number } {
  const { data, size } = encode(text.replace(/ /g, ''), { border: 0 })
  const rows = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join(''))
  return { qr: rows.join(''), qrSize: size + 4 }
}
