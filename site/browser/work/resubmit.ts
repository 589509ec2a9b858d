/**
 * On a form that came back because too many were sent at once: solves the work that lets it through and presses its
 * button again, once; the Worker marks only what was sent without work. When it cannot be solved, the page says how long
 * to wait.
 */
export function sendWithWork(): void {
  const marked = Array.from(document.querySelectorAll<HTMLInputElement>('input[data-work]'))
  const field = marked[marked.length - 1]
  const form = field?.form
  const button = form?.querySelector<HTMLElement>('.form__go .btn')
  if (!field || !form || !button) return
  const state = form.querySelector('.form__state')
  if (state) state.textContent = form.getAttribute('data-busy')
  import('./solve.ts')
    .then(({ solveWork }) => solveWork())
    .then(
      (value) => {
        field.value = value
        button.click()
      },
      () => {
        if (state) state.textContent = ''
      },
    )
}
