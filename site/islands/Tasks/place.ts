/** Where somebody is on the page: it stands in the fragment, so that the back button of a phone goes back. */
export type GridPlace =
  | { readonly kind: 'list' }
  | { readonly kind: 'hazard' }
  | { readonly kind: 'task'; readonly id: string }

export function placeOf(fragment: string): GridPlace {
  if (fragment === '#hazard') return { kind: 'hazard' }
  const [, id] = /^#task\/([A-Za-z0-9_-]{1,64})$/.exec(fragment) ?? []
  return id ? { kind: 'task', id } : { kind: 'list' }
}
