/** Shows the print buttons where printing exists (it does not inside WeChat). */
export function offerPrint(): void {
  if (typeof window.print !== 'function' || /MicroMessenger/i.test(navigator.userAgent)) return
  for (const button of Array.from(document.querySelectorAll<HTMLButtonElement>('[data-print]'))) {
    button.hidden = false
    button.addEventListener('click', () => window.print())
  }
}
