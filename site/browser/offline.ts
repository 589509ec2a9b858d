import { scriptUrl } from './script-url.ts'

type Connection = { readonly saveData?: boolean; readonly effectiveType?: string }

/** Long after the first paint, so that nothing that somebody waits for is slower. */
const waitMs = 3_000
export const refusedKey = 'offline'

/** Has the reading pages saved in the background, and says so at the foot once they are; does nothing where it cannot. */
export function keepOffline(): void {
  const line = document.querySelector<HTMLElement>('[data-kept]')
  const workers = navigator.serviceWorker
  if (!line || !workers || !window.caches) return
  const show = () => showDate(line)
  const save = () => {
    workers
      .register(scriptUrl('/sw.js'))
      .then(() => workers.ready)
      .then(show)
      .catch(() => {})
  }
  show()
  if (isSparing() || isRefused()) return
  const soon = () => window.setTimeout(save, waitMs)
  if (document.readyState === 'complete') soon()
  else window.addEventListener('load', soon)
}

/** The mark that a copy is whole holds the day in words (site/offline/service/marks.ts). */
function showDate(line: HTMLElement): Promise<void> {
  return caches
    .match('/offline/whole')
    .then((whole) => whole?.text())
    .then((date) => {
      const said = line.querySelector('span')
      if (said && date) said.textContent = date
      line.hidden = !date
    })
    .catch(() => {})
}

function isSparing(): boolean {
  const { saveData, effectiveType } = (navigator as { connection?: Connection }).connection ?? {}
  return saveData === true || /2g/.test(effectiveType ?? '')
}

/** The reader deleted the copy on /offline/. */
function isRefused(): boolean {
  try {
    return localStorage.getItem(refusedKey) === 'off'
  } catch {
    return false
  }
}
