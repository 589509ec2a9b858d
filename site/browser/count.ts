/** Says how many characters are left in a box with `data-max`; counts as the Worker does, by code points. */
export function countCharacters(): void {
  for (const box of Array.from(document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('[data-max]'))) {
    const note = document.getElementById(`${box.id}-c`)
    const max = Number(box.getAttribute('data-max'))
    if (!note || !max) continue
    const show = () => {
      const left = max - Array.from(box.value).length
      const words = note.getAttribute(left < 0 ? 'data-over' : 'data-left') ?? ''
      // Silent until it matters, so that a screen reader is not told at every key.
      note.textContent = left > max / 2 ? '' : `${words}${Math.abs(left)}${note.getAttribute('data-unit') ?? ''}`
      note.classList.toggle('count--over', left < 0)
    }
    box.addEventListener('input', show)
    show()
  }
}
