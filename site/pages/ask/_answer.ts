// What an answer gains from script: it is told once, can be copied with its places, and goes along into the report form.
import { takeAlong } from '../../browser/take-along.ts'

const log = document.querySelector<HTMLElement>('[role=log]')
const textOf = (place: Element | null) => (place?.textContent ?? '').trim()

/** Said once and whole, after the page has been announced; what is folded is not read out. */
function tell(answer: HTMLElement): void {
  const place = document.querySelector('[data-told]')
  const said = Array.from(answer.querySelectorAll('.lead, .duty h3, cite'))
    .filter((part) => !part.closest('details'))
    .map(textOf)
  setTimeout(() => {
    if (place) place.textContent = said.join('\n')
  }, 500)
}

/** The sentence, each quote with its place and address, and what to make of it; `data-open` and `data-close` stand around a quote. */
function copyOf(answer: HTMLElement, button: Element): string {
  const mark = (side: string) => button.getAttribute(`data-${side}`) ?? ''
  const quotes = Array.from(answer.querySelectorAll('blockquote')).map((quote) => {
    const link = quote.querySelector<HTMLAnchorElement>('cite a')
    return `${mark('open')}${textOf(quote.querySelector('p'))}${mark('close')}${textOf(link)} ${link?.href ?? ''}`
  })
  return [textOf(answer.querySelector('.lead')), ...quotes, textOf(answer.querySelector('[data-tail]'))].join('\n')
}

if (log) {
  tell(log)
  const button = log.querySelector('[data-copy-answer]')
  if (button) button.setAttribute('data-copy', copyOf(log, button))
  takeAlong()
}
