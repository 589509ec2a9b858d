/** What goes from an answer into the report form: it stays in this window, and stands in no address. */
export interface Taken {
  readonly text: string
  readonly topic: string
  readonly topicLabel: string
}

export const takenKey = 'report.taken'

/**
 * With script the question is laid down in this window instead of being posted once more; the form picks it up
 * (show-taken.ts). Where the window may not store anything, the plain form is sent as it is.
 */
export function takeAlong(): void {
  const form = document.querySelector<HTMLFormElement>('form[data-take]')
  if (!form) return
  form.addEventListener('submit', (event) => {
    const fields = new FormData(form)
    const taken: Taken = {
      text: String(fields.get('text') ?? ''),
      topic: String(fields.get('topic') ?? ''),
      topicLabel: form.getAttribute('data-take') ?? '',
    }
    try {
      sessionStorage.setItem(takenKey, JSON.stringify(taken))
    } catch {
      return
    }
    event.preventDefault()
    location.assign(form.action)
  })
}
