import { PortalError } from '../contract/errors.ts'
import { answersSchema, surveyLimits } from '../contract/surveys.ts'
import { parseBy } from '../public/read.ts'
import type { Press, Screen } from '../surveys/walk.ts'
import type { Form } from './form.ts'

/** One screen of the survey as it was posted. */
export interface Posted {
  readonly screen: Screen
  readonly press: Press
  readonly key: string
  readonly isSending: boolean
}

const keyForm = /^[A-Za-z0-9_-]{16,64}$/
/** The rows that a grid may have stand in the form beside it, separated by spaces. */
const rowsForm = /^[a-z0-9-]*( [a-z0-9-]+)*$/

/** @throws PortalError invalid when the hidden fields are not those that we gave out */
export function readPosted(form: Form): Posted {
  const key = form.text('key')
  if (!keyForm.test(key) || !rowsForm.test(form.text('rows'))) throw new PortalError('invalid')
  const names = form.text('rows').split(' ').slice(0, surveyLimits.codesMax)
  const rows = names.flatMap((name) => (form.text(`row-${name}`) ? [[name, form.text(`row-${name}`)]] : []))
  const screen: Screen = {
    at: form.text('at'),
    carried: parseBy(answersSchema, parseCarried(form.text('answers'))),
    choices: form.list('choice').slice(0, surveyLimits.codesMax),
    rows: Object.fromEntries(rows),
    isChanging: form.has('changing'),
  }
  return { screen, press: readPress(form.text('go')), key, isSending: form.text('go') === 'send' }
}

/** `next` is what Enter presses, and what a button without a name means. */
function readPress(go: string): Press {
  const [, verb, question] = /^(change|again)-([a-z0-9-]+)$/.exec(go) ?? []
  if (question !== undefined && (verb === 'change' || verb === 'again')) return { go: verb, question }
  return { go: go === 'skip' || go === 'back' ? go : 'next' }
}

function parseCarried(text: string): unknown {
  try {
    return JSON.parse(text || '{}')
  } catch {
    throw new PortalError('invalid')
  }
}
