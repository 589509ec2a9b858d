import type { Clock, Ids } from '../context.ts'
import { toBase64Url } from '../contract/bytes.ts'

const idBytes = 16

export const systemClock: Clock = { now: () => Date.now() }

export const randomIds: Ids = {
  mint: () => toBase64Url(randomIds.bytes(idBytes)),
  bytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
}
