import { expect } from 'vitest'
import { publicPages } from '../../site/layouts/public-pages.ts'
import { openObservatory, type Scored } from '../observatory/observatory.ts'
import { type Answer, ask, postForm, postJson, walkReport } from '../support/walk.ts'

/** The most without a cookie, an entry in the preload list and integrity on scripts of our own. */
export const scoreMin = 130
/** Open data is for every site (CORP cross-origin), which is worth ten points less. */
export const dataScoreMin = 120
const minOf = (name: string) => (name.startsWith('/data/') ? dataScoreMin : scoreMin)

const files = [
  '/data/regulation.json',
  '/data/regulation.akn.xml',
  '/data/duties.csv',
  '/data/changes.xml',
  '/units/360100.json',
  '/sitemap.xml',
  '/robots.txt',
  '/icon.svg',
  '/sw.js',
]

const said = { text: '楼道里一直有人给电动车充电，和物业说过三次了。', name: '张女士', phone: '13800138000' }

/** An answer of every kind: files that the assets hold, and what the Worker fills, takes in and refuses. */
async function answersOf(url: string): Promise<Map<string, Answer>> {
  const listed = [...(await ask(url, '/sitemap.xml')).text.matchAll(/<loc>([^<]+)<\/loc>/g)]
  const pages = listed.map(([, address = '']) => new URL(address).pathname)
  expect(pages.length).toBeGreaterThan(publicPages([]).length)
  const answers = new Map<string, Answer>()
  for (const path of [...templates(pages), ...files, '/no-such-page/']) answers.set(path, await ask(url, path))
  for (const path of [
    '/search/?q=网格员',
    '/search/?q=zzqqzz',
    '/ask/?question=',
    '/api/health',
    '/api/search?q=网格员',
  ]) {
    answers.set(path, await ask(url, path))
  }
  answers.set('POST /ask/', await postForm(url, '/ask/', { question: '网格员做什么' }))
  answers.set('POST /api/assistant', await postJson(url, '/api/assistant', { question: '网格员做什么' }))
  answers.set('a refusal of the API', await postJson(url, '/api/matters', { unknown: 1 }))
  answers.set('a form with mistakes', await postForm(url, '/report/', {}))
  answers.set('a page that refuses a post', await postForm(url, '/report/receipt/', {}))
  for (const [step, answer] of await walkReport(url, said)) {
    expect([step, answer.status]).toEqual([step, 200])
    answers.set(step, answer)
  }
  return answers
}

/** How many answers have how many points, and what each test gave; answers alike in one line. */
function report(home: string, scored: ReadonlyMap<string, Scored>): string[] {
  const alike = new Map<string, string[]>()
  for (const [name, { score, results }] of scored) {
    const points = Object.entries(results).map(([test, result]) => `${test}: ${result}`)
    const line = `${score} points (${points.join(', ')})`
    alike.set(line, [...(alike.get(line) ?? []), name])
  }
  return [...alike].map(([line, names]) => `${home}: ${names.length} answers, as ${names[0]}: ${line}`)
}

/** Pages of which there are many from one template; the last of each stands for all. */
const manyFold = /^(\/(?:regulation|guides|duties\/bodies|duties\/topics|law\/[^/]+\/art)\/)[^/]+\/$/

function templates(pages: readonly string[]): string[] {
  return [...new Map(pages.map((path) => [path.replace(manyFold, '$1<one>'), path])).values()]
}

/**
 * Scores an answer of every kind, and prints the points.
 * @returns the names of the answers, and a line for each that has fewer points than its kind must have
 */
export async function scoreHome(home: string, url: string): Promise<{ names: string[]; low: string[] }> {
  const score = await openObservatory()
  const scored = new Map<string, Scored>()
  for (const [name, answer] of await answersOf(url)) {
    expect(answer.headers.getSetCookie(), name).toEqual([])
    scored.set(name, score(answer))
  }
  for (const line of report(home, scored)) process.stdout.write(`${line}\n`)
  const low = [...scored].filter(([name, one]) => one.score < minOf(name))
  return { names: [...scored.keys()], low: low.map(([name, { score: points }]) => `${name}: ${points}`) }
}
