declare global {
  interface DocumentEventMap {
    /** Before the page is left in haste: whatever lies on this device is wiped by whoever put it there. */
    'portal-leaving': Event
  }
}

/**
 * Leaves at once for an everyday page and takes this one out of the history; Esc three times does the same. Listens on the
 * whole page, so that a way out that is drawn later works as well.
 */
export function offerLeaving(): void {
  const find = () => document.querySelector<HTMLAnchorElement>('[data-exit]')
  const leave = () => {
    const link = find()
    if (!link) return
    document.body.hidden = true
    document.title = ''
    document.dispatchEvent(new Event('portal-leaving'))
    location.replace(link.href)
  }
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element && event.target.closest('[data-exit]'))) return
    event.preventDefault()
    leave()
  })
  let pressed = 0
  document.addEventListener('keydown', (event) => {
    pressed = event.key === 'Escape' ? pressed + 1 : 0
    if (pressed >= 3) leave()
  })
}
