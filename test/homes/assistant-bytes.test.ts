import { expect, it } from 'vitest'
import { serve } from '../support/serve.ts'
import { questions } from '../worker/assistant/questions.made.ts'

const startMsMax = 180_000
const EVERY = 10

async function answersOf(url: string): Promise<string[]> {
  const answers: string[] = []
  for (const question of questions.filter((_, at) => at % EVERY === 0)) {
    const body = JSON.stringify({ question: question.slice(0, 500) })
    const response = await fetch(`${url}/api/assistant`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: url },
      body,
    })
    answers.push(`${response.status} ${await response.text()}`)
  }
  return answers
}

it('answers in the same bytes in workerd and in Node', { timeout: startMsMax }, async () => {
  const all: string[][] = []
  for (const home of ['cloudflare', 'node'] as const) {
    const server = await serve({ home })
    all.push(await answersOf(server.url))
    await server.stop()
  }
  expect(all[0]?.length).toBeGreaterThan(200)
  expect(all[0]).toEqual(all[1])
})
