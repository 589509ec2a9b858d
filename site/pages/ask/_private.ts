// Before a question is sent: a warning when it holds an identity number, a mobile phone or a bank card.
import { findPrivate } from '../../../search/topics/private.ts'

/** Stops the first press when the question holds such a number; a second press, or the button in the warning, sends it. */
function warnBeforeSending(): void {
  const form = document.querySelector<HTMLFormElement>('[data-ask]')
  const box = form?.querySelector('textarea')
  const warning = document.querySelector<HTMLElement>('[data-private]')
  if (!form || !box || !warning) return
  let warned = ''
  // Captured, so that the guard against double presses does not count a press that was stopped.
  document.addEventListener(
    'submit',
    (event) => {
      if (event.target !== form || warned === box.value || findPrivate(box.value) === null) return
      event.preventDefault()
      event.stopImmediatePropagation()
      warned = box.value
      warning.hidden = false
      warning.focus()
    },
    true,
  )
  const change = warning.querySelector('[data-change]')
  if (change) {
    change.addEventListener('click', () => {
      warning.hidden = true
      warned = ''
      box.focus()
    })
  }
}

warnBeforeSending()
