import { setTimeout as sleep } from 'node:timers/promises'
import { seeded } from '../site/sealing/actors.ts'
import { gather, type Promised } from './clients.ts'
import { type HomeName, openPortal } from './portal.ts'
import { audit } from './stored.ts'

export interface KillRun {
  readonly home: HomeName
  readonly kills: number
  /** How many clients wrote without pause. */
  readonly clients: number
  readonly seed: number
}

export interface KillFigures extends KillRun {
  readonly acknowledged: number
  readonly repeated: number
  readonly lost: readonly string[]
  readonly duplicates: readonly string[]
  readonly faults: readonly string[]
  /** Longest time from a kill's start command to `ready`, in milliseconds. */
  readonly readyMsMost: number
}

/** Under load for so long before the power goes. */
const loadMs = [150, 1200] as const
/** The matter that a demonstration starts with. */
const demoMatters = 1
const lanes = 8

/**
 * Kills the portal in mid-write, so often: each time it comes up again, everything acknowledged since the last time is
 * asked back by its holder, and at the end the database itself is counted. The clients do as browsers: what was not
 * acknowledged is sent again with the same key.
 */
export async function killUnderLoad(run: KillRun, say: (line: string) => void = () => {}): Promise<KillFigures> {
  const random = seeded(run.seed)
  const portal = await openPortal(run.home)
  const crowd = gather(portal.url, run.clients, random)
  const lost: string[] = []
  let checked = 0
  let readyMsMost = 0
  try {
    for (let kill = 1; kill <= run.kills; kill++) {
      crowd.open()
      await sleep(loadMs[0] + random() * (loadMs[1] - loadMs[0]))
      crowd.close()
      await portal.kill()
      const until = crowd.promised.length
      readyMsMost = Math.max(readyMsMost, await portal.start())
      lost.push(...(await missing(portal.url, crowd.promised.slice(checked, until))))
      checked = until
      say(`${run.home}: kill ${kill} of ${run.kills}, ${until} acknowledged, ${lost.length} lost`)
    }
    await crowd.end()
    lost.push(...(await missing(portal.url, crowd.promised)))
    await portal.stop()
    const stands = await audit(portal.dataDir, crowd.promised, demoMatters)
    return {
      ...run,
      acknowledged: crowd.promised.length,
      repeated: crowd.repeats(),
      lost: [...new Set([...lost, ...stands.lost])],
      duplicates: stands.duplicates,
      faults: crowd.faults,
      readyMsMost,
    }
  } finally {
    await portal.stop()
    portal.remove()
  }
}

/** What its holder cannot find again, or finds changed. */
async function missing(url: string, promised: readonly Promised[]): Promise<string[]> {
  const gone: string[] = []
  const waiting = [...promised]
  const lane = async () => {
    for (let one = waiting.pop(); one; one = waiting.pop()) {
      const reason = await wrongWith(url, one)
      if (reason) gone.push(`${one.kind} of ${one.filed.holder.handle}: ${reason}`)
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return gone
}

type Tracked = {
  readonly attachments: readonly unknown[]
  readonly dialogue: readonly { readonly text: string }[]
  readonly sealed?: { readonly body: { readonly ciphertext: string } }
}

/** Why an acknowledged write counts as lost; null when its holder finds it as it was sent. */
async function wrongWith(url: string, { kind, said, path, filed: { holder } }: Promised): Promise<string | null> {
  if (said instanceof Uint8Array) {
    const answer = await fetch(url + path, { headers: { 'X-Handle': holder.handle, 'X-Auth': holder.auth } })
    if (!answer.ok) return `answered ${answer.status}`
    return Buffer.compare(Buffer.from(await answer.arrayBuffer()), said) === 0 ? null : 'other bytes'
  }
  const headers = { 'Content-Type': 'application/json', Origin: url }
  const answer = await fetch(`${url}/api/matters/track`, { method: 'POST', headers, body: JSON.stringify(holder) })
  const text = await answer.text()
  if (!answer.ok) return `answered ${answer.status}`
  return isIn(JSON.parse(text) as Tracked, kind, said) ? null : 'not in it'
}

function isIn({ attachments, dialogue, sealed }: Tracked, kind: Promised['kind'], said: string): boolean {
  if (kind === 'sealed') return sealed?.body.ciphertext === said
  if (kind === 'words') return dialogue.some((message) => message.text === said)
  return kind === 'open' || attachments.length > 0
}
