// On /report/track/: the code is used here and sent nowhere; every view after it comes in the same page.
import { watchLeaving } from './away.ts'
import { dressEntry, takeOverForms } from './forms.ts'
import { rememberEntry } from './views.ts'

/** Without WebCrypto (an old engine, or a page without TLS) the form works as it does without script, and says so. */
function begin(): void {
  if (typeof crypto !== 'object' || typeof crypto.subtle !== 'object') {
    const plain = document.querySelector<HTMLElement>('[data-plain]')
    if (plain) plain.hidden = false
    return
  }
  dressEntry()
  rememberEntry()
  takeOverForms()
  watchLeaving()
}

begin()
