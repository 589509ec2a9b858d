import { type Taken, takenKey } from './take-along.ts'

/** Picked up once: from then on it belongs to this entry of the history, so that a reload and a way back keep it. */
function pickUp(): Taken | null {
  try {
    const stored = sessionStorage.getItem(takenKey)
    sessionStorage.removeItem(takenKey)
    if (stored) history.replaceState({ taken: JSON.parse(stored) }, '')
  } catch {
    return null
  }
  const state = history.state as { readonly taken?: Taken } | null
  return state?.taken ?? null
}

/** Shows above the form what was taken over from an answer, and puts it into the form as the Worker would have done. */
export function showTaken(): void {
  const form = document.querySelector<HTMLFormElement>('[data-form]')
  const template = document.querySelector<HTMLTemplateElement>('template[data-taken]')
  if (!form || !template || form.querySelector('[name=taken]')) return
  const taken = pickUp()
  if (!taken) return
  const note = document.importNode(template.content, true)
  for (const name of ['text', 'topicLabel'] as const) {
    const place = note.querySelector(`[data-place=${name}]`)
    if (place) place.textContent = taken[name]
  }
  // The same address once more: without this the entry of the history would bring it all back.
  const drop = note.querySelector('a')
  if (drop) drop.addEventListener('click', () => history.replaceState(null, ''))
  template.after(note)
  for (const [name, value] of Object.entries({ text: taken.text, topic: taken.topic, taken: '1' })) {
    const field = document.createElement('input')
    field.type = 'hidden'
    field.name = name
    field.value = value
    form.append(field)
  }
}
