import type { ReadReport, ReadText } from './read-report.ts'

/** Read when the person pauses, not at every key. */
const PAUSE_MS = 600

let loading: Promise<ReadText> | null = null

/** Fetched at the first key; a failure is not kept, so that the next pause tries again. */
export function loadReader(): Promise<ReadText> {
  loading ??= import('./read-report.ts')
    .then(({ createReader }) => createReader())
    .catch((error: unknown) => {
      loading = null
      throw error
    })
  return loading
}

/** Whom to ring, above the rest of the form, as long as the text tells of danger now. */
function showDanger({ danger }: ReadReport): void {
  const place = document.querySelector<HTMLElement>('[data-now]')
  const template = document.querySelector<HTMLTemplateElement>('template[data-now-told]')
  if (!place || !template || place.getAttribute('data-now') === (danger?.kind ?? '')) return
  place.setAttribute('data-now', danger?.kind ?? '')
  place.textContent = ''
  if (!danger) return
  const told = document.importNode(template.content, true)
  const says = told.querySelector('[data-place=text]')
  const lines = told.querySelector('[data-place=lines]')
  if (says) says.textContent = danger.text
  for (const number of danger.numbers) {
    const link = document.createElement('a')
    link.href = `tel:${number}`
    link.appendChild(document.createElement('b')).textContent = number
    lines?.appendChild(document.createElement('li')).append(link)
  }
  place.append(told)
}

/** A button for each topic that the text is like; pressing it chooses from the list, and the list stays as it is. */
function showTopics({ topics }: ReadReport, list: HTMLSelectElement): void {
  const place = document.querySelector<HTMLElement>('[data-like]')
  const items = place?.querySelector('ul')
  if (!place || !items) return
  const labels = topics.flatMap((code) => {
    const option = Array.from(list.options).find(({ value }) => value === code)
    return option && code !== list.value ? { code, label: option.text } : []
  })
  items.textContent = ''
  for (const { code, label } of labels) {
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'again'
    button.textContent = label
    button.addEventListener('click', () => {
      list.value = code
      place.hidden = true
      list.focus()
    })
    items.appendChild(document.createElement('li')).append(button)
  }
  place.hidden = labels.length === 0 || list.value !== 'other'
}

/**
 * While somebody writes what happened: which topics it is like, and whom to ring when it tells of danger now. Read here,
 * sent nowhere; without script the page before sending says both.
 */
export function suggestWhileWriting(): void {
  const box = document.querySelector<HTMLTextAreaElement>('textarea[name=text]')
  const list = document.querySelector<HTMLSelectElement>('select[name=topic]')
  if (!box || !list) return
  let pause = 0
  const read = async () => {
    const readText = await loadReader().catch(() => null)
    if (!readText) return
    const report = readText(box.value)
    showDanger(report)
    showTopics(report, list)
  }
  const readSoon = () => {
    void loadReader().catch(() => null)
    window.clearTimeout(pause)
    pause = window.setTimeout(() => void read(), PAUSE_MS)
  }
  box.addEventListener('input', readSoon)
  // Written before the script came, or brought along from an answer.
  if (box.value !== '') readSoon()
}
