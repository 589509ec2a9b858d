/** Asks whether what is open may be closed now; true: nothing would be lost, or the person agrees. */
type Guard = () => boolean

const guards = new Set<Guard>()

/** Whatever would be lost with a change of place asks first. @returns how to stop asking */
export function guardPlace(guard: Guard): () => void {
  guards.add(guard)
  return () => guards.delete(guard)
}

export function mayLeavePlace(): boolean {
  return [...guards].every((guard) => guard())
}
