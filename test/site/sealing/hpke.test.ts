import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hpke } from '../../../site/browser/sealing/hpke.ts'
import { vector } from './vector.ts'

const fromHex = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'))
const toHex = (bytes: ArrayBuffer) => Buffer.from(bytes).toString('hex')

/** SHAKE128 of nothing, read piece by piece: lengths and contents of the vector's messages. */
function drawInputs(): () => Uint8Array<ArrayBuffer> {
  const stream = createHash('shake128', { outputLength: 2 * vector.messages * 256 }).digest()
  let at = 0
  return () => {
    const length = stream[at] ?? 0
    const bytes = new Uint8Array(stream.subarray(at + 1, at + 1 + length))
    at += 1 + length
    return bytes
  }
}

describe('the suite of RFC 9180', () => {
  it('derives the key pairs of the vector', async () => {
    const pair = await hpke.kem.deriveKeyPair(fromHex(vector.ikmR).buffer)
    expect(toHex(await hpke.kem.serializePublicKey(pair.publicKey))).toBe(vector.pkRm)
    expect(toHex(await hpke.kem.serializePrivateKey(pair.privateKey))).toBe(vector.skRm)
  })

  it('encapsulates, seals and opens 1,000 messages as the vector says', async () => {
    const info = fromHex(vector.info).buffer
    const recipientPublicKey = await hpke.kem.deserializePublicKey(fromHex(vector.pkRm).buffer)
    const recipientKey = await hpke.kem.deserializePrivateKey(fromHex(vector.skRm).buffer)
    const ekm = await hpke.kem.deriveKeyPair(fromHex(vector.ikmE).buffer)
    const sender = await hpke.createSenderContext({ recipientPublicKey, info, ekm })
    expect(toHex(sender.enc)).toBe(vector.enc)
    const recipient = await hpke.createRecipientContext({ recipientKey, enc: sender.enc, info })
    const draw = drawInputs()
    const sink = createHash('shake128', { outputLength: 16 })
    for (let count = 0; count < vector.messages; count++) {
      const aad = draw()
      const plain = draw()
      const sealed = await sender.seal(plain.buffer, aad.buffer)
      sink.update(new Uint8Array(sealed))
      expect(Buffer.from(await recipient.open(sealed, aad.buffer)).equals(plain)).toBe(true)
    }
    expect(sink.digest('hex')).toBe(vector.ciphertexts)
  })
})
