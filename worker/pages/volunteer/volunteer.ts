import { Hono } from 'hono'
import { contextFor } from '../../context.ts'
import { enrolSchema } from '../../contract/volunteers.ts'
import { workField } from '../../contract/work.ts'
import { admitOpen, type Caller, callerOf, mayResubmit } from '../../guard/crowd.ts'
import type { Home } from '../../home.ts'
import { parseBy } from '../../public/read.ts'
import { enrolOnce } from '../../public/volunteers.ts'
import { whileOpen } from '../../public/while-open.ts'
import { nextAfterEnrol } from '../../volunteers/next.ts'
import { renderPage } from '../fill.ts'
import { type Form, readForm } from '../form.ts'
import { refusedForNow } from '../refusal.ts'
import { bodyOf, type Draft, listFields, readDraft } from './draft.ts'
import { mountMine } from './mine.ts'
import { renderReceipt } from './receipt.ts'
import {
  errorsOf,
  firstWrongStep,
  isStep,
  nextStep,
  pathOf,
  previousStep,
  renderStep,
  type Step,
  startPath,
  steps,
} from './steps.ts'

const youngPath = '/volunteer/young/'

/** `/volunteer/…` as plain forms: sign up in steps, then the own page by code. */
export function volunteerPages(home: Home): Hono {
  const pages = new Hono()
  pages.get('/volunteer/', () => renderPage(home, '/volunteer/', {}))
  pages.get(youngPath, () => renderPage(home, youngPath, {}))
  for (const step of steps) {
    // A check page without answers has nothing to show.
    pages.get(pathOf(step), async (c) =>
      step === 'check' ? c.redirect(startPath, 303) : showStep(home, step, emptyForm),
    )
    pages.post(pathOf(step), (c) => takeStep(home, step, c.req.raw))
  }
  pages.get(`${startPath}done/`, (c) => c.redirect(startPath, 303))
  mountMine(pages, home)
  return pages
}

const emptyForm: Form = { text: () => '', list: () => [], has: () => false }

function showStep(home: Home, step: Step, form: Form): Promise<Response> {
  return renderStep(home, step, readDraft(form))
}

/** Takes in the fields of a step: shows it again with what is wrong, or the step that follows. */
async function takeStep(home: Home, step: Step, request: Request): Promise<Response> {
  const form = await readForm(request, listFields)
  const draft = readDraft(form)
  if (draft.adult === 'no') return renderPage(home, youngPath, { told: true }, { noStore: true })
  const go = form.text('go')
  if (go === 'back') return renderStep(home, previousStep(step), draft)
  if (step === 'check' && isStep(go)) return renderStep(home, go, { ...draft, seen: 'yes', consents: [] })
  const errors = errorsOf(step, draft)
  if (errors.size > 0) return renderStep(home, step, draft, { errors, ...keyOf(home, step, form) })
  const next = nextStep(step, draft)
  const wrong = next === 'check' ? firstWrongStep(draft, 'check') : undefined
  if (wrong) return renderStep(home, wrong, draft, { errors: errorsOf(wrong, draft) })
  if (step === 'check') return finish(home, draft, form.text('key'), callerOf(home, request, form.text(workField)))
  return renderStep(home, next, draft, keyOf(home, next, form))
}

/** The check page carries the idempotency key; shown again, it carries the same one. */
function keyOf(home: Home, step: Step, form: Form): { key?: string } {
  return step === 'check' ? { key: form.text('key') || home.ids.mint() } : {}
}

/** Signs up, or gives the check page back with all that was typed when it cannot be taken in for now. */
async function finish(home: Home, draft: Draft, key: string, caller: Caller): Promise<Response> {
  const ctx = contextFor(home, 'volunteer')
  const input = parseBy(enrolSchema, bodyOf(draft))
  try {
    const admit = whileOpen(ctx, 'submissions', admitOpen(home, ctx, caller))
    const receipt = await enrolOnce(ctx, key, input, admit)
    return await renderReceipt(home, receipt, nextAfterEnrol(ctx))
  } catch (error) {
    const refused = refusedForNow(error, pathOf('check'))
    return renderStep(home, 'check', draft, { key, refused, crowded: mayResubmit(refused, caller) })
  }
}
