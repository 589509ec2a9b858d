/** Where somebody is at the desk: it stands in the fragment, since keys end with a change of page. */
export type DeskPlace =
  | { readonly kind: 'queue' }
  | { readonly kind: 'case'; readonly id: string }
  | { readonly kind: 'approvals' }
  | { readonly kind: 'notices' }
  | { readonly kind: 'approval'; readonly id: string }

/** What a fragment names; anything else is the queue. */
export function placeOf(fragment: string): DeskPlace {
  const [, kind = '', id] = /^#(case|approvals)(?:\/([A-Za-z0-9_-]{1,64}))?$/.exec(fragment) ?? []
  if (fragment === noticesAddress) return { kind: 'notices' }
  if (kind === 'case' && id) return { kind, id }
  if (kind === 'approvals') return id ? { kind: 'approval', id } : { kind }
  return { kind: 'queue' }
}

export const caseAddress = (id: string) => `#case/${id}`
export const approvalsAddress = '#approvals'
export const noticesAddress = '#notices'
/** The queue has no name of its own: the page itself. */
export const queueAddress = '#queue'

/** What is open there; null: a list. */
export function idOf(place: DeskPlace): string | null {
  return place.kind === 'case' || place.kind === 'approval' ? place.id : null
}
