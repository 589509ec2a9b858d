import { track as words } from '../../../content/words/track.ts'
import { askPage } from './ask-page.ts'
import { adoptFresh, heldNow, proofFields, release } from './held.ts'
import { announce, showPage, swapMain, viewOf } from './swap.ts'
import { askedAt, entryPath, exchangePath, keepEntry, keepVisit, statePath } from './visits.ts'

interface Entry {
  readonly main: HTMLElement
  readonly title: string
  readonly unitsRoot: string
}

/** The page with the code as it came, before anything was typed. */
let entry: Entry | null = null
/** Counts what was asked for: an answer that comes too late is not shown. */
let asked = 0

/** Called once, before anybody types. */
export function rememberEntry(): void {
  const main = document.querySelector('main')?.cloneNode(true) as HTMLElement
  main.querySelector('#receipt')?.setAttribute('value', '')
  const unitsRoot = main.querySelector('[data-units-root]')?.getAttribute('data-units-root') ?? ''
  entry = { main, title: document.title, unitsRoot }
  // A reload of a view led here.
  if (history.state) history.replaceState(null, '', entryPath)
}

/** Fingerprint of the root that signed the units' keys; empty in a build without units. */
export function unitsRoot(): string {
  return entry?.unitsRoot ?? ''
}

/** Whether the page with the code is the one that is shown. */
export function isEntryShown(): boolean {
  return viewOf(document.querySelector('main')) === entryPath
}

/**
 * Asks for a page, shows it and gives it its place in the history. When the code is refused, it is forgotten.
 * @throws Error when no page came
 */
export async function visit(path: string, fields: URLSearchParams): Promise<void> {
  asked += 1
  const own = asked
  const page = await askPage(path, fields)
  if (own !== asked) return
  const main = showPage(page)
  if (isEntryShown()) {
    release()
    keepEntry()
    return
  }
  if (viewOf(main) === statePath) adoptFresh()
  keepVisit(main)
  await openRest(main)
}

/** The same view as the server has it now. */
export async function refresh(path: string): Promise<void> {
  const held = heldNow()
  if (!held) return showEntry()
  await visit(askedAt(path), proofFields(held)).catch(() => showEntry(words.failed))
}

/** The page with the code, empty; whatever was shown is gone, and the code forgotten. */
export function showEntry(say = ''): void {
  asked += 1
  release()
  if (!entry) return
  swapMain(entry.main.cloneNode(true) as HTMLElement, entry.title)
  keepEntry()
  const place = document.querySelector<HTMLElement>('[data-away]')
  if (place) {
    place.textContent = say
    place.hidden = say === ''
  }
  announce(say)
}

/** What only this browser can read, and pictures: loaded when a page brings them. */
async function openRest(main: HTMLElement): Promise<void> {
  const held = heldNow()
  if (held && viewOf(main) === exchangePath) {
    const { offerFresh } = await import('./fresh.ts')
    return offerFresh(main, held)
  }
  if (!held || !main.querySelector('[data-sealed]:not([data-sealed=""]),[data-picture],[data-photos]')) return
  const { openMore } = await import('./more.ts')
  await openMore(main, held, unitsRoot())
}
