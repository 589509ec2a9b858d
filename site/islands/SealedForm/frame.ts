import { forms } from '../../../content/words/forms.ts'
import { sealed as words } from '../../../content/words/sealed.ts'
import { site } from '../../../content/words/site.ts'

export interface Heading {
  readonly title: string
  readonly at?: number
  readonly of?: number
  /** A mistake stands on the page: the title says so. */
  readonly isBad?: boolean
}

/** Sets what the layout drew around the form: the one h1, the bar, how far along, and the title of the tab. */
export function showHeading({ title, at, of, isBad = false }: Heading): void {
  const heading = document.querySelector('h1')
  if (heading && heading.textContent !== title) heading.textContent = title
  const told = at && of ? words.withStep(title, at, of) : title
  document.title = (isBad ? forms.errorPrefix : '') + told + site.titleTail
  showBar(at ?? 0, of ?? 0)
  const kick = document.querySelectorAll('.kick b')[1]
  if (kick) kick.textContent = at && of ? forms.step(at, of) : ''
}

function showBar(at: number, of: number): void {
  const bar = document.querySelector<HTMLElement>('.step')
  if (!bar) return
  bar.hidden = of === 0
  while (bar.children.length > of && bar.lastChild) bar.removeChild(bar.lastChild)
  while (bar.children.length < of) bar.appendChild(document.createElement('li'))
  Array.from(bar.children).forEach((part, index) => {
    part.classList.toggle('on', index < at)
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
