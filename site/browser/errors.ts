/** Puts the focus on the summary of mistakes, and from its links into the box itself. */
export function focusErrors(): void {
  const summary = document.querySelector<HTMLElement>('[data-errors]')
  if (!summary) return
  summary.focus()
  summary.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    const target = link?.hash ? document.getElementById(decodeURIComponent(link.hash.slice(1))) : null
    if (!target) return
    event.preventDefault()
    const box = target.matches('input,textarea,select')
      ? target
      : target.querySelector<HTMLElement>('input,textarea,select')
    const question = target.closest('.q') ?? target
    question.scrollIntoView()
    ;(box ?? target).focus({ preventScroll: true })
  })
}
