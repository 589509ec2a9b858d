import { track as words } from '../../../content/words/track.ts'
import { heldNow, isShared, release } from './held.ts'
import { isEntryShown, refresh, showEntry } from './views.ts'
import { entryPath, isOwnStep, shownPath } from './visits.ts'

const minuteMs = 60_000
/** Out of sight for so long, it is closed: somebody else may have the phone by now. */
const awayMs = { own: 15 * minuteMs, shared: minuteMs }

/** What happens to the shown matter when the person goes back, leaves, comes back, or the phone lies about. */
export function watchLeaving(): void {
  window.addEventListener('popstate', (event) => {
    if (isOwnStep()) return
    const path = (event.state as { readonly track?: string } | null)?.track
    if (path) void refresh(path)
    // A step inside the page (a link to a heading) has no entry of ours and changes nothing.
    else if (location.pathname === entryPath && !isEntryShown()) showEntry()
  })
  window.addEventListener('pagehide', () => {
    // The copy that the browser keeps for going back holds nothing then.
    if (isShared() && heldNow()) showEntry()
  })
  window.addEventListener('pageshow', ({ persisted }) => {
    const path = shownPath()
    if (persisted && path) void refresh(path)
  })
  let hiddenAt = 0
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') hiddenAt = Date.now()
    else if (heldNow() && Date.now() - hiddenAt > (isShared() ? awayMs.shared : awayMs.own)) showEntry(words.away)
  })
  document.addEventListener('portal-leaving', () => {
    release()
    const main = document.querySelector('main')
    if (main) main.textContent = ''
  })
}
