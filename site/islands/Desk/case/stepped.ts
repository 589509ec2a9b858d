import type { MatterForHandler, StepAnswer } from '../../../../worker/contract/desk.ts'
import { type Act, actForms } from './act-forms.ts'
import type { Draft } from './draft.ts'

/**
 * Whether a step brings nothing new to read: then the matter is not read again, since each read is one that the person
 * sees. Its version says that nobody else did anything meanwhile.
 */
export function isQuiet({ act, text }: Draft, { approval }: StepAnswer): boolean {
  if (approval) return true
  return act !== 'reveal' && (actForms[act].words === 'none' || text.trim() === '')
}

/** The matter after a quiet step. What is counted by the day of the step is left out until the next look. */
export function stepped(view: MatterForHandler, { matter, mayDo, approval }: StepAnswer, act: Act): MatterForHandler {
  const { due, clocks, timeline = [], unit = '', unitName = '' } = view
  const { state = view.state, dueAt = view.dueAt } = matter ?? {}
  const now = new Date().toISOString()
  const own = {
    at: now,
    action: approval ? 'matter.ask-agreement' : actionOf(act),
    role: '',
    unit,
    unitName,
    byMe: true,
  }
  const { due: _due, clocks: _clocks, ...rest } = view
  return {
    ...rest,
    ...matter,
    mayDo,
    timeline: [...timeline, own],
    ...(due !== undefined && dueAt === view.dueAt && { due }),
    ...(clocks !== undefined && state === view.state && { clocks }),
  }
}

function actionOf(act: Act): string {
  return act === 'arbitrate' ? 'matter.reassign' : `matter.${act}`
}
