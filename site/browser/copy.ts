/**
 * Shows the copy buttons and says aloud whether copying worked; `data-copy` holds the text, or `location` or `cite`.
 * Listens on the whole page, so that a button that an island draws later works as well.
 */
export function offerCopy(): void {
  for (const button of Array.from(document.querySelectorAll<HTMLButtonElement>('[data-copy]'))) button.hidden = false
  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('[data-copy]') : null
    if (!button) return
    copyText(textFor(button.getAttribute('data-copy') ?? '')).then((done) => {
      const said = (button.closest('[data-receipt]') ?? document).querySelector('[data-said]')
      const words = button.getAttribute(done ? 'data-copied' : 'data-failed')
      if (said) said.textContent = words
    })
  })
}

/** The address of this place without its query, alone or behind the citation shown on the page; else the text itself. */
function textFor(wish: string): string {
  const address = location.origin + location.pathname + location.hash
  if (wish === 'location') return address
  if (wish !== 'cite') return wish
  return `${document.querySelector('[data-cite]')?.textContent ?? ''} ${address}`
}

/** The clipboard where the page may use it, the old command elsewhere (WeChat on Android 86). */
function copyText(text: string): Promise<boolean> {
  if (navigator.clipboard) {
    return navigator.clipboard.writeText(text).then(
      () => true,
      () => copyByCommand(text),
    )
  }
  return Promise.resolve(copyByCommand(text))
}

function copyByCommand(text: string): boolean {
  const area = document.createElement('textarea')
  area.value = text
  area.readOnly = true
  area.className = 'sr'
  document.body.appendChild(area)
  area.select()
  area.setSelectionRange(0, text.length)
  const done = document.execCommand('copy')
  area.remove()
  return done
}
