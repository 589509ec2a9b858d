import type { Step } from './answers.ts'

const steps: readonly Step[] = ['what', 'photos', 'where', 'contact', 'check']

/** Where the form is entered for whatever kind; without it, for a tip. */
export const anyKind = 'any-kind'

/** The step that this address names; the first one for none, and null for a place within the page (`#main`). */
export function stepInAddress(hash = location.hash): Step | null {
  const name = hash.replace(/^#/, '')
  if (name === '' || name === 'kind' || name === anyKind) return 'kind'
  return steps.find((step) => step === name) ?? null
}

/** The address of a step: nothing of the person stands in it. */
export function addressOf(step: Step): string {
  return location.pathname + (step === 'kind' ? '' : `#${step}`)
}
