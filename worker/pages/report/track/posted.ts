import { type Proof, proofOf, proofSchema } from '../../../contract/matter-schemas.ts'
import { parseBy } from '../../../public/read.ts'
import { type Form, readForm } from '../../form.ts'

/** What a form of these pages sends: who comes back, which button, once per key, and what was written. */
export interface Posted {
  readonly proof: Proof
  /** For the limits alone. */
  readonly request: Request
  readonly go: string
  readonly key: string
  readonly text: string
  readonly name: string
  readonly phone: string
  /** The words of a sealed matter, sealed in the browser, and the heads of pictures with them; JSON, empty for open ones. */
  readonly envelope: string
  readonly attachments: string
  /** The first return: the new code that was shown and its last group as typed; with script what the new code proves. */
  readonly fresh: string
  readonly last: string
  readonly next: string
}

/**
 * Reads a form. The code itself comes from browsers without script alone; with script it stays where it is, and `handle`
 * and `auth` stand for it.
 * @throws PortalError invalid for both or neither
 */
export async function readPosted(request: Request): Promise<Posted> {
  const form = await readForm(request)
  const fields = form.has('receipt')
    ? { receipt: form.text('receipt') }
    : { handle: form.text('handle'), auth: form.text('auth') }
  const both = form.has('receipt') && (form.has('handle') || form.has('auth'))
  const proof = proofOf(parseBy(proofSchema, both ? {} : fields))
  return { proof, request, ...textsOf(form) }
}

function textsOf(form: Form): Omit<Posted, 'proof' | 'request'> {
  const text = (name: string) => form.text(name)
  return {
    go: text('go'),
    key: text('key'),
    text: text('text'),
    name: text('name'),
    phone: text('phone'),
    envelope: text('envelope'),
    attachments: text('attachments'),
    fresh: text('fresh'),
    last: text('last'),
    next: text('next'),
  }
}

/** The same proof for the next page's form. */
export function hiddenOf(proof: Proof): { name: string; value: string }[] {
  return Object.entries(proof).map(([name, value]) => ({ name, value }))
}
