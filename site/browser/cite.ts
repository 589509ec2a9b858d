/** Makes the shown citation follow the paragraph that the address names (#p3), for the copy button beside it. */
export function followCitation(): void {
  const shown = document.querySelector<HTMLElement>('[data-cite]')
  if (!shown) return
  const cites = (shown.getAttribute('data-cite') ?? '').split('|')
  const show = () => {
    const paragraph = /^#p(\d+)/.exec(location.hash)?.[1]
    shown.textContent = cites[Number(paragraph ?? 0)] ?? cites[0] ?? ''
  }
  window.addEventListener('hashchange', show)
  show()
  document.querySelector('[data-cite-hint]')?.classList.remove('await')
}
