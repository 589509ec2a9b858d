import { words } from '../../../content/words/index.ts'
import { answer } from '../../../worker/assistant/answer.ts'
import type { Answer } from '../../../worker/assistant/types.ts'
import type { Blobs } from '../../../worker/blobs.ts'
import type { Context } from '../../../worker/context.ts'
import { checkQuestion } from '../../../worker/contract/assistant.ts'
import type { Database } from '../../../worker/db/database.ts'
import { randomIds, systemClock } from '../../../worker/homes/ids.ts'
import { readSettings } from '../../../worker/settings.ts'
import { quantile } from '../../bench/load.ts'
import { testKeys } from '../../support/home.ts'

/** Anything that answers a question. It is given a string: no label can reach it. */
export type Assistant = (question: string) => Promise<Answer>

const refuse = async (): Promise<never> => {
  throw new Error('The assistant asked a store: answers rest on the law alone.')
}
const noBlobs: Blobs = { put: refuse, get: refuse, delete: refuse }
const noDatabase: Database = { first: refuse, all: refuse, batch: refuse }
const rounds = 3

/** The verb as the door calls it, over a context whose database refuses. */
export async function createAssistant(): Promise<Assistant> {
  const ctx: Context = {
    actor: { role: 'resident' },
    db: noDatabase,
    blobs: noBlobs,
    clock: systemClock,
    ids: randomIds,
    words,
    settings: await readSettings(testKeys),
    riders: [],
  }
  return async (question) => answer(ctx, { question: checkQuestion(question) })
}

/** The answers in the order of the questions. */
export async function answerAll(ask: Assistant, questions: readonly string[]): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const question of questions) answers.push(await ask(question))
  return answers
}

/** Milliseconds per question, after `answerAll` has warmed it up. */
export async function timeAll(ask: Assistant, questions: readonly string[]): Promise<{ p50: number; p95: number }> {
  const durations: number[] = []
  for (let round = 0; round < rounds; round++) {
    for (const question of questions) {
      const asked = performance.now()
      await ask(question)
      durations.push(performance.now() - asked)
    }
  }
  durations.sort((a, b) => a - b)
  return { p50: quantile(durations, 0.5), p95: quantile(durations, 0.95) }
}
