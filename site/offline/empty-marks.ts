const mark = /<!--fill:([#^/]?)([\w.]+)-->/g

/**
 * A page whose marks are filled with nothing, as the Worker delivers it before anybody has asked: values and sections
 * go, what stands for their absence stays.
 */
export function emptyMarks(html: string): string {
  let kept = ''
  let at = 0
  /** Whether what stands inside each open section is kept. */
  const open: boolean[] = []
  for (const found of html.matchAll(mark)) {
    if (!open.includes(false)) kept += html.slice(at, found.index)
    at = found.index + found[0].length
    if (found[1] === '#') open.push(false)
    if (found[1] === '^') open.push(true)
    if (found[1] === '/') open.pop()
  }
  return kept + html.slice(at)
}
