/** Stops a second press while the first is under way, and a press without network, which would lose the page. */
export function submitOnce(): void {
  const forms = Array.from(document.querySelectorAll<HTMLFormElement>('[data-form]'))
  for (const form of forms) {
    let pressedAt = 0
    form.addEventListener('submit', (event) => {
      if (navigator.onLine === false && !isAnsweredHere(form)) {
        event.preventDefault()
        say(form, 'data-offline')
        return
      }
      // Ten seconds: a slow network may have dropped it, and the key makes a true repeat harmless.
      if (Date.now() - pressedAt < 10_000) {
        event.preventDefault()
        return
      }
      pressedAt = Date.now()
      say(form, 'data-busy')
    })
    // Coming back by the browser's own button: the form is ready again.
    window.addEventListener('pageshow', () => {
      pressedAt = 0
      say(form, '')
    })
    window.addEventListener('online', () => say(form, ''))
  }
}

/** Without network the service worker gives a question back together with what the law says. */
function isAnsweredHere(form: HTMLFormElement): boolean {
  return form.hasAttribute('data-ask') && Boolean(navigator.serviceWorker?.controller)
}

function say(form: HTMLFormElement, attribute: string): void {
  const state = form.querySelector('.form__state')
  if (state) state.textContent = attribute ? form.getAttribute(attribute) : ''
}
