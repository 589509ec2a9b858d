// On /offline/: the reader may have the saved copy deleted, and saved again.

const frame = document.querySelector<HTMLElement>('[data-forget]')
/** Named by the page, so that no file is shared with the script of all pages. */
const refusedKey = frame?.getAttribute('data-forget') ?? ''
const drop = frame?.querySelector<HTMLButtonElement>('[data-drop]')
const again = frame?.querySelector<HTMLButtonElement>('[data-again]')
const said = frame?.querySelector('[role=status]')

/** The choice first: what is deleted before it is kept would be saved again by the next page. */
async function forget(): Promise<void> {
  localStorage.setItem(refusedKey, 'off')
  const registrations = await navigator.serviceWorker.getRegistrations()
  await Promise.all(registrations.map((one) => one.unregister()))
  const names = (await caches.keys()).filter((name) => name.startsWith('offline-'))
  await Promise.all(names.map((name) => caches.delete(name)))
}

function offer(isRefused: boolean): void {
  if (drop) drop.hidden = isRefused
  if (again) again.hidden = !isRefused
}

function say(attribute: string): void {
  if (said) said.textContent = frame?.getAttribute(attribute) ?? ''
}

if (drop && again && navigator.serviceWorker && window.caches) {
  drop.addEventListener('click', () => {
    forget().then(
      () => {
        offer(true)
        say('data-forgotten')
        for (const line of Array.from(document.querySelectorAll<HTMLElement>('[data-kept]'))) line.hidden = true
        again.focus()
      },
      () => say('data-failed'),
    )
  })
  again.addEventListener('click', () => {
    localStorage.removeItem(refusedKey)
    location.reload()
  })
  try {
    offer(localStorage.getItem(refusedKey) === 'off')
  } catch {
    // Without storage the choice could not be kept, and is not offered.
  }
}
