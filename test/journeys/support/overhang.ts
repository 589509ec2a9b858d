/** Elements that stick out to the right and can not be scrolled by themselves. */
export const overhang = (width: number) => {
  const hides = [document.documentElement, document.body].some((one) =>
    /hidden|clip/.test(getComputedStyle(one).overflowX),
  )
  if (hides) return ['the page hides what is too wide']
  if (document.documentElement.scrollWidth <= width) return []
  const isOut = (element: Element) => element.getBoundingClientRect().right > width + 1
  const out = Array.from(document.body.querySelectorAll('*')).filter(isOut)
  return out
    .slice(-3)
    .map((element) => `${element.tagName}.${element.className}: ${(element.textContent ?? '').trim().slice(0, 20)}`)
}
