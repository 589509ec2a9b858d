import { type Taken, takenKey } from './take-along.ts'

/**
 * A tip goes to the form that seals without a word to the server, and what came along from an answer goes with it in
 * this window. Without script the Worker leads there and keeps nothing.
 */
export function leadTipsToSealed(address: string): void {
  const form = document.querySelector<HTMLFormElement>('[data-form]')
  form?.addEventListener(
    'submit',
    (event) => {
      const chosen = form.querySelector<HTMLInputElement>('input[name=kind]:checked')
      if (chosen?.value !== 'tip') return
      event.preventDefault()
      event.stopImmediatePropagation()
      const { taken } = (history.state ?? {}) as { readonly taken?: Taken }
      if (taken) layDown(taken)
      location.assign(address)
    },
    true,
  )
}

/** What was laid down, once. */
export function pickUpForSealed(): Taken | null {
  try {
    const stored = sessionStorage.getItem(takenKey)
    sessionStorage.removeItem(takenKey)
    return stored ? (JSON.parse(stored) as Taken) : null
  } catch {
    return null
  }
}

function layDown(taken: Taken): void {
  try {
    sessionStorage.setItem(takenKey, JSON.stringify(taken))
  } catch {
    // Where the window may store nothing, it is written once more.
  }
}
