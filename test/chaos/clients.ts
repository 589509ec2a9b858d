import { setTimeout as sleep } from 'node:timers/promises'
import { jpeg } from '../worker/matters/sealed-matter.ts'
import { type Act, addWords, declare, drawOpen, drawSealed, type Filed, sendChunk } from './acts.ts'

/** A write that the portal has said it keeps. */
export interface Promised {
  readonly kind: Act['kind']
  readonly filed: Filed
  readonly said: string | Uint8Array
  readonly path: string
}

export interface Crowd {
  /** Acknowledged so far, in order. */
  readonly promised: readonly Promised[]
  /** Answers that no honest client should get. */
  readonly faults: readonly string[]
  /** Writes that had to be sent again with the same key. */
  readonly repeats: () => number
  /** Lets all begin their next write, or hold before it. */
  open(): void
  close(): void
  /** Everybody finishes the write in hand and goes home. */
  end(): Promise<void>
}

/** The server is there and asks for patience, as site/browser/send.ts understands it. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504])
const pauseMs = 60
const deadlineMs = 8000

/** So many people who write without pause, one write after the other. */
export function gather(url: string, count: number, random: () => number): Crowd {
  const promised: Promised[] = []
  const gate = createGate()
  const { send, faults, repeats } = createSender(url)
  let isOver = false
  const keep: Keep = ({ kind, said, path }, filed) => promised.push({ kind, said, path, filed })
  const person = async () => {
    let mine: Filed[] = []
    while (!isOver) {
      await gate.pass()
      if (isOver) return
      const known = mine[Math.floor(random() * mine.length)]
      const next = known && random() < 0.5 ? await goOn(send, known, keep) : await fileAnew(send, keep, random)
      if (next) mine = [...mine.filter((one) => one !== known), next].slice(-6)
    }
  }
  const people = Array.from({ length: count }, person)
  return {
    promised,
    faults,
    repeats,
    open: gate.open,
    close: gate.close,
    end: async () => {
      isOver = true
      gate.open()
      await Promise.all(people)
    },
  }
}

/** Sends a write until there is an answer that stays: the same bytes under the same key, as often as it takes. */
function createSender(url: string) {
  const faults: string[] = []
  let sent = 0
  let repeated = 0
  const send: Send = async <T>(act: Act) => {
    sent += 1
    const headers = { ...act.init.headers, Origin: url, ...addressOf(sent) }
    for (let tried = 0; ; tried++) {
      if (tried === 1) repeated += 1
      try {
        const answer = await fetch(url + act.path, { ...act.init, headers, signal: AbortSignal.timeout(deadlineMs) })
        const text = await answer.text()
        if (answer.ok) return JSON.parse(text) as T
        if (!passing.has(answer.status)) {
          faults.push(`${act.kind}: ${answer.status} ${text.slice(0, 200)}`)
          return null
        }
      } catch {
        // No answer, or half of one: whoever waits for it knows nothing and asks again.
      }
      await sleep(pauseMs)
    }
  }
  return { send, faults, repeats: () => repeated }
}

type Send = <T>(act: Act) => Promise<T | null>
type Keep = (act: Act, filed: Filed) => void

async function fileAnew(send: Send, keep: Keep, random: () => number): Promise<Filed | null> {
  if (random() < 0.4) {
    const { act, filed } = await drawSealed()
    if (!(await send(act))) return null
    keep(act, filed)
    return filed
  }
  const { act, filed } = drawOpen()
  const answer = await send<{ receipt: string }>(act)
  if (!answer) return null
  const known = await filed(answer)
  keep(act, known)
  return known
}

/** Sends the picture that is still to come; whoever has none adds words, or one picture to an open matter. */
async function goOn(send: Send, known: Filed, keep: Keep): Promise<Filed | null> {
  if (known.chunk) {
    const act = sendChunk(known.holder, 1, known.chunk)
    if (!(await send(act))) return null
    keep(act, known)
    return { ...known, chunk: null }
  }
  if (known.keeping === 'sealed') return null
  const words = addWords(known.holder)
  if (!(await send(words))) return null
  keep(words, known)
  if (known.hasPicture) return null
  const act = declare(known.holder)
  const declared = await send<{ number: number }>(act)
  if (!declared) return null
  keep(act, known)
  return { ...known, chunk: jpeg(12_000), hasPicture: true }
}

/** One network may write twenty times a minute: each write comes from another one, as nginx and the edge would say. */
function addressOf(index: number): Record<string, string> {
  const address = `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`
  return { 'X-Forwarded-For': address, 'CF-Connecting-IP': address }
}

function createGate() {
  let free: () => void = () => {}
  let opened: Promise<void> = new Promise((done) => {
    free = done
  })
  let isOpen = false
  return {
    pass: () => opened,
    open: () => {
      isOpen = true
      free()
    },
    close: () => {
      if (!isOpen) return
      isOpen = false
      opened = new Promise((done) => {
        free = done
      })
    },
  }
}
