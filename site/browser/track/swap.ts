import { countCharacters } from '../count.ts'
import { focusErrors } from '../errors.ts'
import { offerPrint } from '../print.ts'

/** Outside `main`, so that what is said in it is heard although everything else was exchanged. */
let live: HTMLElement | null = null

/** Says something once, for whoever does not see the page. */
export function announce(text: string): void {
  if (!live) {
    live = document.createElement('p')
    live.className = 'sr'
    live.setAttribute('role', 'status')
    document.body.append(live)
  }
  live.textContent = text
}

/** Puts another `main` in the place of the one shown, with the title that belongs to it, and the focus on its heading. */
export function swapMain(main: HTMLElement, title: string): void {
  // Never run, since a parser without scripting made them; taken out all the same.
  for (const script of Array.from(main.querySelectorAll('script'))) script.remove()
  document.title = title
  document.querySelector('main')?.replaceWith(main)
  countCharacters()
  offerPrint()
  for (const button of Array.from(main.querySelectorAll<HTMLElement>('[data-copy]'))) button.hidden = false
  window.scrollTo(0, 0)
  focusHeading(main)
  const outcome = main.querySelector('[data-outcome]')?.textContent ?? ''
  announce(outcome)
}

/** Where there are mistakes their summary takes the focus, as on every form. */
function focusHeading(main: HTMLElement): void {
  if (main.querySelector('[data-errors]')) {
    focusErrors()
    return
  }
  const heading = main.querySelector('h1')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
}

/** The page of an answer in the place of the one shown. */
export function showPage(page: Document): HTMLElement {
  const main = document.adoptNode(page.querySelector('main') as HTMLElement)
  swapMain(main, page.title)
  return main
}

/** The address that a page calls its own; null for a page that is none of ours, as one that says what went wrong. */
export function viewOf(main: Element | null): string | null {
  return main?.querySelector('[data-view]')?.getAttribute('data-view') ?? null
}
