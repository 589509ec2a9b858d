/**
 * Gives the focus to what has just been said, unless somebody is at work in another box meanwhile, as while the minute of
 * a reply ends. @param place where whoever waits for it would be
 */
export function focusWhenFree(target: HTMLElement | undefined, place: HTMLElement | null | undefined): void {
  const { activeElement, body } = document
  if (activeElement === null || activeElement === body || place?.contains(activeElement)) target?.focus()
}
