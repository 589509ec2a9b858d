import { isShared } from './held.ts'
import { viewOf } from './swap.ts'

/** The page with the code: the first entry, to which going back leads. */
export const entryPath = '/report/track/'
export const statePath = '/report/track/state/'
/** Where a code that staff have seen is exchanged; the state then stands in its place. */
export const exchangePath = '/report/track/exchange/'
/** There is nothing to come back to. */
const deletedPath = '/report/track/deleted/'

interface Entry {
  readonly track?: string
}

/** The view that the shown entry of the history stands for; null on the page with the code. */
export function shownPath(): string | null {
  return (history.state as Entry | null)?.track ?? null
}

/** Where a view is asked for: the state is what the code alone leads to. */
export function askedAt(path: string): string {
  return path === statePath || path === exchangePath ? entryPath : path
}

let stepsBack = 0

/**
 * Gives the shown view its entry: one per view, and nothing of the code in it. An act that is done goes back to the entry
 * of the state; a phone that others use keeps a single one, so that leaving takes everything away.
 */
export function keepVisit(main: Element): void {
  const path = viewOf(main)
  const before = shownPath()
  if (path === null || path === before || path === entryPath) return
  const entry: Entry = { track: path }
  if (isShared() || path === deletedPath || before === exchangePath) history.replaceState(entry, '', path)
  else if (path === statePath && before !== null) {
    stepsBack += 1
    history.back()
  } else history.pushState(entry, '', path)
}

/** Whether this step back was made here, and what belongs there is shown already. */
export function isOwnStep(): boolean {
  if (stepsBack === 0) return false
  stepsBack -= 1
  return true
}

/** The page with the code stands at its own address again. */
export function keepEntry(): void {
  if (history.state !== null || location.pathname !== entryPath) history.replaceState(null, '', entryPath)
}
