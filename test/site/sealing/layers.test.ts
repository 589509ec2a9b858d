import { describe, expect, it } from 'vitest'
import { decryptText } from '../../../site/browser/sealing/aead.ts'
import { openKey } from '../../../site/browser/sealing/hpke.ts'
import { additionalData, drawMatterId, type Where } from '../../../site/browser/sealing/names.ts'
import { sealMatter } from '../../../site/browser/sealing/seal.ts'
import { anonymous, meetActors } from './actors.ts'

const { receivers, inbox, otherInbox } = await meetActors()
const { matter, body } = await sealMatter(anonymous, receivers)
const where: Where<'body'> = { matter, purpose: 'body' }
const other = drawMatterId()

describe('each layer binds by itself, so that one mistake opens nothing', () => {
  it('the ciphertext: another matter, purpose or sequence fails under the right key', async () => {
    const key = await openKey(where, body.wraps, inbox)
    const open = (id: string, purpose: string, seq: number) =>
      decryptText(key, additionalData(id, purpose, seq), body.ciphertext)
    await expect(open(matter, 'body', 0)).resolves.toMatchObject({ text: anonymous.text })
    const places: [string, string, number][] = [
      [other, 'body', 0],
      [matter, 'contact', 0],
      [matter, 'body', 1],
    ]
    for (const place of places) {
      await expect(open(...place)).rejects.toMatchObject({ reason: 'closed' })
    }
  })

  it('the wrap: another matter, purpose, recipient or epoch fails under the right private key', async () => {
    const [wrap] = body.wraps
    if (!wrap) throw new Error('no wrap')
    const renamed = { ...inbox, id: otherInbox.id }
    const later = { ...inbox, epoch: inbox.epoch + 1 }
    const attempts = [
      () => openKey({ matter: other, purpose: 'body' }, body.wraps, inbox),
      () => openKey({ matter, purpose: 'attachment-1' }, body.wraps, inbox),
      () => openKey(where, [{ ...wrap, recipient: renamed.id }], renamed),
      () => openKey(where, [{ ...wrap, epoch: later.epoch }], later),
    ]
    for (const attempt of attempts) await expect(attempt()).rejects.toMatchObject({ reason: 'closed' })
  })

  it('names with the mark between parts, or nothing, are refused', () => {
    for (const name of ['a|b', '', 'a b', 'é']) expect(() => additionalData(name, 'body', 0)).toThrow('draft')
  })
})
