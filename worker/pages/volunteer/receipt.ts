import type { Home } from '../../home.ts'
import { renderPage } from '../fill.ts'
import { drawQr } from '../qr.ts'

/** The receipt page: the code once in groups of four and once as a picture, in no cache. */
export function renderReceipt(home: Home, receipt: string, next: object): Promise<Response> {
  const { path, size } = drawQr(receipt)
  const view = { receipt, groups: receipt.split(' '), qr: path, qrSize: size, next }
  return renderPage(home, '/volunteer/sign-up/done/', view, { status: 201, noStore: true })
}
