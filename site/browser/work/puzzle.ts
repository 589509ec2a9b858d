import type { WorkChallenge, WorkSolution } from '../../../worker/contract/work.ts'

/** Asked between tries: true ends the solving. */
export type Stop = () => boolean

/** Tries under way at once: it hides the way to the browser's own thread for cryptography and back. */
const atOnce = 4
const counterBytes = 4

/**
 * Tries one counter after the other until the key begins as the challenge says. Runs in a worker and on a page alike: the
 * browser's own cryptography does the work beside it, so a page stays usable.
 * @returns null when it was stopped, or when no counter that can be written fits
 */
export async function solvePuzzle({ parameters }: WorkChallenge, stop: Stop): Promise<WorkSolution | null> {
  const password = new Uint8Array([...fromHex(parameters.nonce), ...new Uint8Array(counterBytes)])
  const salt = fromHex(parameters.salt)
  const { cost, keyLength, keyPrefix } = parameters
  const derive = async (counter: number): Promise<WorkSolution> => {
    new DataView(password.buffer).setUint32(password.length - counterBytes, counter)
    // The password is copied before this returns, so the next try may write its own counter.
    const key = crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits'])
    const settings = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: cost }
    const bits = await crypto.subtle.deriveBits(settings, await key, keyLength * 8)
    return { counter, derivedKey: toHex(new Uint8Array(bits)) }
  }
  for (let counter = 0; counter < 2 ** 32 - atOnce; counter += atOnce) {
    if (stop()) return null
    const tried = await Promise.all(Array.from({ length: atOnce }, (_, index) => derive(counter + index)))
    const found = tried.find(({ derivedKey }) => derivedKey.startsWith(keyPrefix))
    if (found) return found
  }
  return null
}

function fromHex(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length / 2)
  return bytes.map((_, index) => Number.parseInt(text.slice(index * 2, index * 2 + 2), 16))
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
