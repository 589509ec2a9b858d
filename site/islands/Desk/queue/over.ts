/** Nothing is to be done any more of what stands so. */
const over = ['refused', 'confirmed-solved', 'closed-unconfirmed', 'withdrawn', 'merged', 'archived', 'erased']

export function isOver(state: string): boolean {
  return over.includes(state)
}
