import { errors } from '../../../content/words/errors.ts'
import { exchange } from '../../../content/words/exchange.ts'
import { track as words } from '../../../content/words/track.ts'
import { dialogueLimits } from '../../../worker/contract/dialogue.ts'
import { formatReceipt, parseReceipt } from '../../../worker/contract/receipts.ts'
import { freshNow, type Held, heldNow } from './held.ts'
import { partOf, type SealedPart } from './sealed/part.ts'
import { unitsRoot } from './views.ts'
import { exchangePath } from './visits.ts'

/** Why nothing was sent; the message is a sentence for the person. */
export class FieldsFault extends Error {}

/** What a form was sealed to before: pressed once more it sends the same, so that the key finds it again. */
const sealedBefore = new WeakMap<HTMLFormElement, { readonly text: string; readonly fields: URLSearchParams }>()

/** The fields as the browser would send them; of a sealed matter the words sealed. @throws FieldsFault */
export async function fieldsOf(
  path: string,
  form: HTMLFormElement,
  button: HTMLButtonElement | null,
): Promise<URLSearchParams> {
  const fields = new URLSearchParams()
  new FormData(form).forEach((value, name) => {
    if (typeof value === 'string') fields.append(name, value)
  })
  if (button?.name) fields.append(button.name, button.value)
  if (path === exchangePath) return withNext(fields)
  const main = form.closest('main')
  const part = main && partOf(main)
  const held = heldNow()
  if (!part || !held || !fields.has('text')) return fields
  // Words of a sealed matter never leave in the open; a page that is only left takes none along.
  if (button?.value !== 'no') return seal(path, form, fields, part, held)
  fields.delete('text')
  return fields
}

/** Of the new code only what it proves is sent, and only once its last group shows that it was written down. */
function withNext(fields: URLSearchParams): URLSearchParams {
  const fresh = freshNow()
  if (!fresh) throw new FieldsFault(exchange.closed)
  const code = formatReceipt(fresh.receipt)
  const typed = parseReceipt(code.slice(0, -4) + (fields.get('last') ?? ''))
  if (!typed || formatReceipt(typed) !== code) throw new FieldsFault(exchange.lastWrong)
  fields.delete('last')
  fields.set('next', fresh.auth)
  return fields
}

async function seal(
  path: string,
  form: HTMLFormElement,
  fields: URLSearchParams,
  part: SealedPart,
  held: Held,
): Promise<URLSearchParams> {
  const text = (fields.get('text') ?? '').trim()
  const length = Array.from(text).length
  if (length < dialogueLimits.messageCharsMin) throw new FieldsFault(errors.fields.messageShort)
  if (length > dialogueLimits.messageCharsMax) throw new FieldsFault(errors.fields.messageLong)
  const before = sealedBefore.get(form)
  if (before?.text === text) return before.fields
  const { sealFields } = await import('./sealed/seal-fields.ts')
  const sealed = await sealFields(path, fields, part, held, unitsRoot()).catch(() => {
    throw new FieldsFault(words.unsealed)
  })
  sealedBefore.set(form, { text, fields: sealed })
  return sealed
}
