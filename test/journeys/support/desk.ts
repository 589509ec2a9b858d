import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { MessageKind, Outcome } from '../../../worker/contract/dialogue.ts'
import type { Role } from '../../../worker/contract/roles.ts'
import { silence } from '../../support/quiet.ts'

/** What the unit does to a matter, by the table of worker/matters/rules.ts. */
export interface Wish {
  readonly handle: string
  readonly role: Role
  readonly action: `matter.${string}`
  readonly kind?: MessageKind
  readonly text?: string
  readonly outcome?: Outcome
  readonly dueAt?: number
}

/** A sealed matter, filed as a browser would have sealed it. */
export interface SealedWish {
  readonly text: string
  readonly phone?: string
}

export interface Desk {
  readonly url: string
  /** Does it and answers with the state that follows. */
  act(wish: Wish): Promise<string>
  /** Files a sealed matter and answers with its code. */
  seal(wish: SealedWish): Promise<string>
  stop(): void
}

const script = fileURLToPath(new URL('./desk-server.ts', import.meta.url))

/** A portal of its own beside the one of the journeys, over the same built site and keys. */
export async function openDesk(folder = dirname(process.env.JOURNEY_KEYS ?? '')): Promise<Desk> {
  const child: ChildProcess = fork(script, { env: { ...process.env, ...silence(process.env), DESK_DIR: folder } })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the desk ended with ${code} before it was ready`)
  })
  const [ready] = (await Promise.race([once(child, 'message'), ended])) as [{ url: string }]
  ended.catch(() => {})
  let asked = 0
  const send = (wish: Wish | SealedWish) =>
    new Promise<string>((resolve, reject) => {
      asked += 1
      const id = asked
      const take = (answer: { id?: number; state?: string; error?: string }) => {
        if (answer.id !== id) return
        child.off('message', take)
        if (answer.state === undefined) reject(new Error(answer.error))
        else resolve(answer.state)
      }
      child.on('message', take)
      child.send({ ...wish, id })
    })
  return { url: ready.url, act: send, seal: send, stop: () => child.disconnect() }
}
