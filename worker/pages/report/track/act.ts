import type { ResidentAction } from '../../../contract/dialogue.ts'
import { PortalError } from '../../../contract/errors.ts'
import type { Home } from '../../../home.ts'
import { trackMatter } from '../../../matters/track.ts'
import type { MatterForResident } from '../../../matters/types.ts'
import { renderPage, type View } from '../../fill.ts'
import { mistakeView } from '../views.ts'
import { asHolder, look, refuse } from './look.ts'
import { pathOfAct } from './paths.ts'
import { hiddenOf, type Posted, readPosted } from './posted.ts'
import { sealedJson, showState } from './state.ts'

/** Something that the holder of a code may do, on a page of its own. */
export interface Act {
  readonly name: ResidentAction
  /** What its page is filled with beside the proof and the key. */
  view?(home: Home, matter: MatterForResident, posted: Posted): View | Promise<View>
  /** Does it, once per key, and answers with the page that follows. */
  take(home: Home, posted: Posted): Promise<Response>
}

/**
 * One press of a button. Without `go` what it means; `go=no`: back to where the matter stands; else it happens, once per
 * key. What was written is never lost: a refusal gives the same page back.
 */
export async function pressAct(home: Home, act: Act, request: Request): Promise<Response> {
  const posted = await readPosted(request).catch((error: unknown) => ({ refused: refuse(home, null, error) }))
  if ('refused' in posted) return posted.refused
  if (posted.go === 'no') return look(home, posted)
  try {
    if (posted.go === '') return await showAct(home, act, posted)
    return await act.take(home, posted)
  } catch (error) {
    return refuseAct(home, act, posted, error)
  }
}

/** The page of an act; where it may not be done (any more), the matter as it stands. */
async function showAct(home: Home, act: Act, posted: Posted, mistake?: PortalError): Promise<Response> {
  const matter = await asHolder(home, posted, (ctx) => trackMatter(ctx, posted.proof))
  if (!matter.mayDo.includes(act.name)) return showState(home, posted.proof, matter, mistake?.message)
  // After a broken write the same key is safe to send again; any other refusal asks for a new one.
  const key = mistake?.code === 'unavailable' ? posted.key : home.ids.mint()
  const view = {
    ...mistakeView(mistakesOf(mistake)),
    hidden: [...hiddenOf(posted.proof), { name: 'key', value: key }],
    value: { text: posted.text, name: posted.name, phone: posted.phone },
    sealed: sealedJson(matter),
    ...(await act.view?.(home, matter, posted)),
  }
  return renderPage(home, pathOfAct(act.name), view, { status: mistake?.status ?? 200, noStore: true })
}

/** A mistake stands beside its box; what is none of a box's is said beside the first one. */
function mistakesOf(mistake: PortalError | undefined): Record<string, string> {
  if (!mistake) return {}
  const { fields = {}, message } = mistake
  const name = fields.name ?? fields['contact.name']
  const phone = fields.phone ?? fields['contact.phone']
  if (name !== undefined || phone !== undefined) return { ...(name && { name }), ...(phone && { phone }) }
  return { text: fields.text ?? fields.note ?? message }
}

async function refuseAct(home: Home, act: Act, posted: Posted, error: unknown): Promise<Response> {
  const known = error instanceof PortalError ? error : new PortalError('unavailable')
  if (known !== error) console.error(`${pathOfAct(act.name)}: ${error instanceof Error ? error.name : 'unknown'}`)
  if (known.code === 'unknown-receipt') return refuse(home, posted.proof, known)
  try {
    return await showAct(home, act, posted, known)
  } catch (again) {
    return refuse(home, posted.proof, again)
  }
}
