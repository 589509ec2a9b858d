import { randomUUID } from 'node:crypto'
import { demo } from '../../content/demo.ts'

/** One answer of a running portal, read to its end. */
export type Answer = { readonly status: number; readonly headers: Headers; readonly text: string }

export async function ask(url: string, path: string, init: RequestInit = {}): Promise<Answer> {
  const response = await fetch(url + path, { redirect: 'manual', ...init, headers: { Origin: url, ...init.headers } })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

/** Posts JSON as the browser's client does. */
export function postJson(url: string, path: string, body: unknown, key: string = randomUUID()): Promise<Answer> {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key }
  return ask(url, path, { method: 'POST', headers, body: JSON.stringify(body) })
}

/** Posts a plain form as a browser without script does. */
export function postForm(url: string, path: string, fields: Record<string, string>): Promise<Answer> {
  return ask(url, path, { method: 'POST', body: new URLSearchParams(fields) })
}

/** What a page carries along to its next step. */
function carried(html: string): Record<string, string> {
  const inputs = html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g)
  return Object.fromEntries([...inputs].map(([, name = '', value = '']) => [name, value]))
}

/** What somebody says in a form. */
export type Said = { readonly text: string; readonly name: string; readonly phone: string }

/**
 * Reports a matter step by step without script, comes back by its code and asks to withdraw.
 * @returns the answer to each step, by its name
 */
export async function walkReport(url: string, said: Said): Promise<Map<string, Answer>> {
  const { kind, topic, place } = demo.matter
  const steps: [path: string, fields: Record<string, string>][] = [
    ['/report/', { kind }],
    ['/report/what/', { text: said.text, topic }],
    ['/report/city/', { city: place.city }],
    ['/report/county/', { county: place.county }],
    ['/report/unit/', { aboutUnit: 'no' }],
    ['/report/contact/', { name: said.name, phone: said.phone }],
    ['/report/check/', {}],
  ]
  const answers = new Map<string, Answer>()
  let html = ''
  for (const [path, fields] of steps) {
    const answer = await postForm(url, path, { ...carried(html), ...fields })
    answers.set(`after ${path}`, answer)
    html = answer.text
  }
  const groups = [...html.matchAll(/<span>([0-9A-HJKMNP-TV-Z]{4})<\/span>/g)].map(([, group]) => group)
  const receipt = groups.slice(0, 6).join(' ')
  answers.set('tracking', await postForm(url, '/report/track/', { receipt }))
  answers.set('asking to withdraw', await postForm(url, '/report/track/withdraw/', { receipt }))
  return answers
}
