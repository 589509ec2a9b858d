import { forms } from '../../../content/words/forms.ts'
import { sealed as words } from '../../../content/words/sealed.ts'
import { site } from '../../../content/words/site.ts'

export interface Heading {
  /** Several: phrases that no line break may split. */
  readonly title: string | readonly string[]
  /** Without it every step is done. */
  readonly at?: number
  readonly of?: number
  /** A mistake stands on the page: the title says so. */
  readonly isBad?: boolean
}

/** Sets what the layout drew around the form: the one h1, the bar, how far along, and the title of the tab. */
export function showHeading({ title, at, of, isBad = false }: Heading): void {
  const phrases = typeof title === 'string' ? [title] : title
  const plain = phrases.join('')
  const heading = document.querySelector('h1')
  if (heading && heading.textContent !== plain) fillPhrases(heading, phrases)
  document.title =
    (isBad ? forms.errorPrefix : '') + (at && of ? words.withStep(plain, at, of) : plain) + site.titleTail
  showBar(at, of)
  const kick = document.querySelectorAll('.kick b')[1]
  if (kick) kick.textContent = at && of ? forms.step(at, of) : ''
}

function fillPhrases(place: HTMLElement, phrases: readonly string[]): void {
  place.textContent = phrases.length === 1 ? (phrases[0] ?? '') : ''
  if (phrases.length === 1) return
  for (const phrase of phrases) {
    const part = document.createElement('span')
    part.className = 'ph'
    part.textContent = phrase
    place.appendChild(part)
  }
}

function showBar(at: number | undefined, of: number | undefined): void {
  const bar = document.querySelector('.step')
  if (!bar) return
  const count = of ?? bar.children.length
  while (bar.children.length > count && bar.lastChild) bar.removeChild(bar.lastChild)
  while (bar.children.length < count) bar.appendChild(document.createElement('li'))
  Array.from(bar.children).forEach((part, index) => {
    part.classList.toggle('on', index < (at ?? count))
  })
}

/** From the top, for eye and screen reader alike. */
export function focusHeading(): void {
  window.scrollTo(0, 0)
  const heading = document.querySelector('h1')
  if (!heading) return
  heading.tabIndex = -1
  heading.focus({ preventScroll: true })
}

/** Puts the focus into the box of a mistake, or on the first choice of its group. */
export function focusField(id: string): void {
  const place = document.getElementById(id)
  if (!place) return
  const box = place.matches('input,textarea,select') ? place : place.querySelector<HTMLElement>('input')
  ;(place.closest('.q') ?? place).scrollIntoView()
  ;(box ?? place).focus({ preventScroll: true })
}
