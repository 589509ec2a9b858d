import type { GuideHit, Hit } from '../../search/engines/engine.ts'
import { cutParts } from '../../search/rank/parts.ts'

/** An element with a class and what stands in it. Text stays text. */
export function make(name: string, className: string, ...inside: (Node | string)[]): HTMLElement {
  const made = document.createElement(name)
  if (className) made.className = className
  made.append(...inside)
  return made
}

export function link(url: string, text: string, className = ''): HTMLElement {
  const made = make('a', className, text)
  made.setAttribute('href', url)
  return made
}

/** Paragraphs found on the device, in the markup of parts/Hits. */
export function listHits(hits: readonly Hit[]): HTMLElement {
  const items = hits.map(({ url, title, text, ranges }) => {
    const parts = cutParts(text, ranges).map((part) => (part.hit ? make('mark', '', part.text) : part.text))
    const quote = make('blockquote', 'cite', make('p', '', ...parts))
    return make('li', '', make('p', 'ref', link(url, title)), make('div', '', quote))
  })
  return make('ol', 'hits', ...items)
}

export function listGuides(guides: readonly GuideHit[]): HTMLElement {
  return make('ul', '', ...guides.map(({ url, title }) => make('li', '', link(url, title, 'tap'))))
}

/** A section of a page, its name in the margin. */
export function section(title: string, ...inside: (Node | string)[]): HTMLElement {
  return make('section', 'sec', make('h2', '', title), make('div', '', ...inside))
}
