/** Something to choose from: its code, and what people call it. */
export interface Choice {
  readonly code: string
  readonly name: string
}

/** What is filled in; empty: not chosen. */
export interface Filled {
  readonly name: string
  readonly role: string
  readonly unit: string
  readonly topic: string
  readonly readsContent: boolean
}

/** As the door wants it: the role reaches the place of its unit; a topic is a handler's alone, content a supervisor's. */
export function invitationOf({ name, role, unit, topic, readsContent }: Filled) {
  return {
    name: name.trim(),
    role,
    unit,
    place: unit.slice(0, 6),
    topic: role === 'handler' && topic !== '' ? topic : null,
    readsContent: role === 'supervisor' && readsContent,
  }
}
