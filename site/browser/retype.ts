/** Compares the retyped last group with the one shown above; nothing is sent. */
export function offerRetype(): void {
  const frame = document.querySelector<HTMLElement>('[data-retype]')
  const groups = document.querySelectorAll('[data-groups] span')
  const last = groups[groups.length - 1]?.textContent ?? ''
  const box = frame?.querySelector('input')
  const button = frame?.querySelector('button')
  const said = frame?.querySelector('.retype__said')
  if (!frame || !box || !button || !said || !last) return
  frame.hidden = false
  const check = () => {
    const right = fold(box.value) === fold(last)
    said.textContent = frame.getAttribute(right ? 'data-right' : 'data-wrong')
    frame.classList.toggle('retype--right', right)
    if (!right) box.focus()
  }
  button.addEventListener('click', check)
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') check()
  })
}

/** As receipts are read everywhere: width, case, and the letters that look like figures do not matter. */
function fold(text: string): string {
  return text.normalize('NFKC').toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
}
