/** Makes the masthead's link to the explanation of large type into a switch that is kept on this device. */
export function switchSize(): void {
  const link = document.querySelector<HTMLAnchorElement>('[data-size-switch]')
  const said = document.querySelector('[data-size-said]')
  if (!link) return
  const root = document.documentElement
  link.setAttribute('role', 'button')
  link.addEventListener('click', (event) => {
    event.preventDefault()
    const large = root.getAttribute('data-size') !== 'large'
    if (large) root.setAttribute('data-size', 'large')
    else root.removeAttribute('data-size')
    keep(large ? 'large' : 'standard')
    if (said) said.textContent = link.getAttribute(large ? 'data-large' : 'data-standard')
  })
  link.addEventListener('keydown', (event) => {
    if (event.key !== ' ') return
    event.preventDefault()
    link.click()
  })
}

/** Storage may be refused (private windows); the mode then lasts for this page only. */
function keep(size: string): void {
  try {
    localStorage.setItem('size', size)
  } catch {
    return
  }
}
