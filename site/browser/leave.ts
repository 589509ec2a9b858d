declare global {
  interface DocumentEventMap {
    /** Before the page is left in haste: whatever lies on this device is wiped by whoever put it there. */
    'portal-leaving': Event
  }
}

/** Leaves at once for an everyday page and takes this one out of the history; Esc three times does the same. */
export function offerLeaving(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-exit]')
  if (!link) return
  const leave = () => {
    document.body.hidden = true
    document.title = ''
    document.dispatchEvent(new Event('portal-leaving'))
    location.replace(link.href)
  }
  link.addEventListener('click', (event) => {
    event.preventDefault()
    leave()
  })
  let pressed = 0
  document.addEventListener('keydown', (event) => {
    pressed = event.key === 'Escape' ? pressed + 1 : 0
    if (pressed >= 3) leave()
  })
}
