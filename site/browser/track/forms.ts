import { errors } from '../../../content/words/errors.ts'
import { forms } from '../../../content/words/forms.ts'
import { track as words } from '../../../content/words/track.ts'
import { parseReceipt, receiptSymbols } from '../../../worker/contract/receipts.ts'
import { FieldsFault, fieldsOf } from './fields.ts'
import { hold, proofFields } from './held.ts'
import { isEntryShown, showEntry, visit } from './views.ts'
import { entryPath, exchangePath } from './visits.ts'

/** What is being sent: pressed again it is the same press. */
let sending: HTMLFormElement | null = null
/** Pressed in a view that stood already while its sealed parts were still being opened: done when they are. */
let waiting: (() => void) | null = null
let pressed: HTMLButtonElement | null = null

/** Every form of these pages, those that come later too: sent from here, so that the page stays and the code with it. */
export function takeOverForms(): void {
  document.addEventListener('click', ({ target }) => {
    pressed = target instanceof Element ? target.closest<HTMLButtonElement>('main button') : null
  })
  document.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !form.closest('main')) return
    event.preventDefault()
    const button = submitterOf(event, form)
    if (!sending) start(form, button)
    else if (form !== sending) waiting = () => form.isConnected && start(form, button)
  })
}

function start(form: HTMLFormElement, button: HTMLButtonElement | null): void {
  sending = form
  send(form, button)
    .catch((fault: unknown) => say(form, fault instanceof FieldsFault ? fault.message : words.failed))
    .then(() => {
      const next = waiting
      sending = null
      waiting = null
      next?.()
    })
}

/** Safari 13 does not say which button it was. */
function submitterOf(event: Event, form: HTMLFormElement): HTMLButtonElement | null {
  const { submitter } = event as { submitter?: HTMLButtonElement | null }
  return submitter ?? (pressed?.form === form ? pressed : null)
}

async function send(form: HTMLFormElement, button: HTMLButtonElement | null): Promise<void> {
  if (navigator.onLine === false) return say(form, words.offline)
  const box = form.querySelector<HTMLInputElement>('#receipt')
  if (box) return sendCode(form, box)
  say(form, form.getAttribute('data-busy') ?? '')
  const path = button?.getAttribute('formaction') ?? form.getAttribute('action') ?? entryPath
  if (path === exchangePath && button?.value === 'no') return showEntry()
  const typed = form.querySelector('textarea')?.value ?? ''
  await visit(path, await fieldsOf(path, form, button))
  // What was sealed cannot come back from where it was refused.
  const again = document.querySelector<HTMLTextAreaElement>('main textarea[name=text]')
  if (again?.value === '') again.value = typed
}

/** A code with a slip is told from a whole one without asking anybody. */
async function sendCode(form: HTMLFormElement, box: HTMLInputElement): Promise<void> {
  const typed = box.value
  const receipt = parseReceipt(typed)
  if (!receipt) return showSlip(box, slipOf(typed))
  const isShared = form.querySelector<HTMLInputElement>('[data-shared]')?.checked === true
  say(form, words.opening)
  await visit(entryPath, proofFields(await hold(receipt, isShared)))
  if (isEntryShown()) giveBack(typed, isShared)
}

/** Refused: what was typed stands in the box again, since it never went anywhere from where it could come back. */
function giveBack(typed: string, isShared: boolean): void {
  dressEntry()
  const box = document.querySelector<HTMLInputElement>('#receipt')
  const choice = document.querySelector<HTMLInputElement>('[data-shared]')
  if (box) box.value = typed
  if (choice) choice.checked = isShared
}

function slipOf(typed: string): string {
  if (typed.trim() === '') return errors.fields.receiptMissing
  const symbols = typed.normalize('NFKC').replace(/[^0-9A-Za-z]/g, '').length
  return symbols === receiptSymbols ? words.typo : errors.fields.receiptLength
}

/** Beside the box, as a mistake that came from the server would stand. */
function showSlip(box: HTMLInputElement, sentence: string): void {
  const id = 'receipt-slip'
  const note = document.getElementById(id) ?? document.createElement('p')
  note.id = id
  note.className = 'bad'
  note.textContent = sentence
  box.before(note)
  box.closest('.q')?.classList.add('q--bad')
  box.setAttribute('aria-invalid', 'true')
  box.setAttribute('aria-describedby', `receipt-h ${id}`)
  if (box.form) say(box.form, '')
  if (!document.title.startsWith(forms.errorPrefix)) document.title = forms.errorPrefix + document.title
  box.focus()
}

/** What belongs to script on the page with the code. */
export function dressEntry(): void {
  for (const part of Array.from(document.querySelectorAll<HTMLElement>('[data-scripted]'))) part.hidden = false
}

export function say(form: HTMLFormElement, text: string): void {
  const state = form.querySelector('.form__state')
  if (state) state.textContent = text
}
