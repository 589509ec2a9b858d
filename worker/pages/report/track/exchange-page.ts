import { contextFor } from '../../../context.ts'
import type { PortalError } from '../../../contract/errors.ts'
import type { Proof } from '../../../contract/matter-schemas.ts'
import { formatReceipt, groupsOf, parseReceipt } from '../../../contract/receipts.ts'
import type { Home } from '../../../home.ts'
import { drawSecret } from '../../../people/receipts.ts'
import { renderPage, type View } from '../../fill.ts'
import { drawQr } from '../../qr.ts'
import { mistakeView } from '../views.ts'
import { exchangePath } from './paths.ts'
import { hiddenOf } from './posted.ts'

export interface Exchanging {
  /** The new code as it was shown before; else another one is drawn. */
  readonly fresh?: string
  readonly last?: string
  readonly key?: string
  readonly mistake?: Pick<PortalError, 'message' | 'status'>
}

/**
 * A new code, and the box that shows that it was written down. Without script the Worker draws it, and nothing of it is
 * kept until it comes back; with script the browser does, since what opens a matter never leaves it.
 */
export function showExchange(home: Home, proof: Proof, { fresh, last = '', key, mistake }: Exchanging = {}) {
  const code = 'receipt' in proof ? (fresh ?? draw(home, proof.receipt)) : ''
  const view = {
    ...mistakeView(mistake ? { last: mistake.message } : {}),
    hidden: [
      ...hiddenOf(proof),
      { name: 'key', value: key ?? home.ids.mint() },
      ...(code ? [{ name: 'fresh', value: code }] : []),
    ],
    value: { last },
    ...codeView(code),
  }
  return renderPage(home, exchangePath, view, { status: mistake?.status ?? 200, noStore: true })
}

function draw(home: Home, receipt: string): string {
  const handle = parseReceipt(receipt)?.handle ?? ''
  return formatReceipt(drawSecret(contextFor(home, 'resident'), handle))
}

/** An empty slip where the browser draws. */
function codeView(code: string): View {
  if (!code) return { receipt: '', groups: [], qr: '', qrSize: 0 }
  const { path, size } = drawQr(code)
  return { receipt: code, groups: groupsOf(code.replace(/ /g, '')), qr: path, qrSize: size }
}
