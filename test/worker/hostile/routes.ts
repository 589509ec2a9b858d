import type { Hono } from 'hono'
import { demo } from '../../../content/demo.ts'
import { answers as surveyAnswers, wave } from '../surveys/respondent.ts'

export interface Route {
  readonly method: string
  /** As mounted, `:wave` and `*` among it. */
  readonly path: string
}

/** All that the application knows, each once; what refuses other methods is asked with all of them. */
export function routesOf(app: Hono): Route[] {
  const known = new Map(app.routes.map(({ method, path }) => [`${method} ${path}`, { method, path }]))
  return [...known.values()]
}

export interface Known {
  /** The code of an open matter that stands. */
  readonly receipt: string
  readonly handle: string
  readonly auth: string
  readonly volunteer: string
  /** A whole sealed matter. */
  readonly sealed: object
}

/** A body that the route would take, or nearly: what a hostile one begins from. */
export function jsonFor(path: string, known: Known, draw: number): unknown {
  const proof = draw < 0.5 ? { receipt: known.receipt } : { handle: known.handle, auth: known.auth }
  const words = { ...proof, text: '还是没有人来处理，已经三天了。' }
  if (path === '/api/matters') return draw < 0.7 ? { ...demo.matter, aboutUnit: false, privacy: 'named' } : known.sealed
  if (path === '/api/matters/attachments') return { ...proof, type: 'image/jpeg', chunks: 2 }
  if (path === '/api/matters/exchange') return { ...proof, next: known.auth }
  if (path === '/api/matters/correct') return draw < 0.5 ? { ...proof, note: words.text } : words
  if (/\/(?:add|answer|not-solved)$/.test(path)) return words
  if (path.startsWith('/api/matters')) return proof
  if (path === '/api/volunteers') return demo.volunteer
  if (path.startsWith('/api/volunteers')) return { receipt: known.volunteer }
  if (path.startsWith('/api/surveys')) return { answers: surveyAnswers }
  return { question: '谁来管小区楼道里的电动车？', limit: 5 }
}

/** Every field that a form of ours has, with something that fits. */
export function formFor(known: Known, key: string): Record<string, string> {
  const { kind, topic, text } = demo.matter
  const place = { city: '360100', county: '360102', township: '360102006' }
  const person = { name: '张女士', phone: '13800138000', adult: 'yes', services: 'publicity', times: 'weekend-day' }
  const matter = { kind, topic, text, privacy: 'named', ...place }
  const survey = {
    answers: JSON.stringify(surveyAnswers),
    at: 'area',
    choice: '1',
    rows: 'court police',
    'row-court': 'x',
  }
  const proof = { receipt: known.receipt, handle: known.handle, auth: known.auth, note: text, seq: '0', work: '' }
  return {
    ...matter,
    ...person,
    ...survey,
    ...proof,
    question: '谁来管？',
    q: '电动车',
    go: 'send',
    key,
    consents: 'arrange',
  }
}

export { wave }
