import { exchange as words } from '../../../../content/words/exchange.ts'
import { PortalError } from '../../../contract/errors.ts'
import type { Proof } from '../../../contract/matter-schemas.ts'
import { formatReceipt, parseReceipt } from '../../../contract/receipts.ts'
import type { Home } from '../../../home.ts'
import { authOf } from '../../../people/receipts.ts'
import { doOnce } from '../../../public/dialogue.ts'
import { renderPage } from '../../fill.ts'
import { showExchange } from './exchange-page.ts'
import { asHolder, look, refuse } from './look.ts'
import { trackPath } from './paths.ts'
import { type Posted, readPosted } from './posted.ts'
import { showState } from './state.ts'

/** Who holds the matter from now on, and what proves it. */
interface Next {
  readonly auth: string
  readonly proof: Proof
}

/**
 * Exchanges a code that somebody of staff has seen, once the person has shown that the new one is written down. Without
 * that nothing has changed, and the same new code is shown once more.
 */
export async function pressExchange(home: Home, request: Request): Promise<Response> {
  const posted = await readPosted(request).catch((error: unknown) => ({ refused: refuse(home, null, error) }))
  if ('refused' in posted) return posted.refused
  if (posted.go === 'no') return renderPage(home, trackPath, { value: {}, hidden: [] }, { noStore: true })
  try {
    const { auth, proof } = await nextOf(posted)
    const input = { ...posted.proof, next: auth }
    const matter = await asHolder(home, posted, () => doOnce(home, 'exchange', posted.key, input))
    return await showState(home, proof, matter, words.done)
  } catch (error) {
    return refuseExchange(home, posted, error)
  }
}

/** @throws PortalError invalid where the last group shows that the new code was not written down */
async function nextOf({ proof, fresh, last, next }: Posted): Promise<Next> {
  if (!('receipt' in proof)) return { auth: next, proof: { handle: proof.handle, auth: next } }
  const shown = fresh.replace(/\s/g, '')
  const typed = parseReceipt(shown.slice(0, -4) + last)
  const isKept =
    typed !== null && formatReceipt(typed) === fresh && typed.handle === parseReceipt(proof.receipt)?.handle
  if (!isKept) throw new PortalError('invalid', { message: words.lastWrong })
  return { auth: await authOf(typed), proof: { receipt: fresh } }
}

function refuseExchange(home: Home, posted: Posted, error: unknown): Promise<Response> {
  const known = error instanceof PortalError ? error : new PortalError('unavailable')
  if (known !== error) console.error(`exchange: ${error instanceof Error ? error.name : 'unknown'}`)
  const { proof, fresh, last, key } = posted
  if (known.code === 'unavailable') return showExchange(home, proof, { ...shownOf(fresh), last, key, mistake: known })
  if (known.code === 'invalid') return showExchange(home, proof, { ...shownOf(fresh), last, mistake: closedOr(known) })
  return known.code === 'conflict' ? look(home, posted) : refuse(home, proof, known)
}

function shownOf(fresh: string): { fresh?: string } {
  return parseReceipt(fresh) ? { fresh } : {}
}

/** What the schema says of a proof that no script made is nothing for the person. */
function closedOr({ message, status, fields }: PortalError): Pick<PortalError, 'message' | 'status'> {
  return { message: fields ? words.closed : message, status }
}
