import { describe, expect, it } from 'vitest'
import { openBody, openContact } from '../../../site/browser/sealing/open.ts'
import { joinRecovery } from '../../../site/browser/sealing/recovery.ts'
import { sealMatter } from '../../../site/browser/sealing/seal.ts'
import { confidential, meetActors } from './actors.ts'

const { ceremony, directory, receivers } = await meetActors()
const [first = '', second = '', third = ''] = ceremony.recoveryShares
const recipient = await directory.find('recovery', 'recovery')

describe('the recovery key', () => {
  it('opens with any two of three shares', async () => {
    const { matter, body, contact } = await sealMatter(confidential, receivers)
    for (const pair of [
      [first, second],
      [first, third],
      [third, second],
      [first, second, third],
    ]) {
      const recovery = await joinRecovery(pair, recipient)
      expect((await openBody({ matter, body }, recovery)).text).toBe(confidential.text)
      expect(await openContact({ matter, contact }, recovery)).toEqual(confidential.contact)
    }
  })

  it('is not had from one share, one share twice, a wrong one, or none', async () => {
    const { recoveryShares } = (await meetActors()).ceremony
    const wrong = recoveryShares[0] ?? ''
    for (const given of [[first], [first, first], [first, wrong], [], [first, 'AAAA']]) {
      await expect(joinRecovery(given, recipient)).rejects.toMatchObject({ reason: 'share' })
    }
  })
})
