import { expect, it } from 'vitest'
import { openHome } from '#home'
import { contextFor } from '../../../worker/context.ts'
import { decryptField, encryptField } from '../../../worker/db/at-rest.ts'

it('opens a field for its own purpose alone', async () => {
  const ctx = contextFor(await openHome(), 'resident')
  const stored = await encryptField(ctx, 'matters.text|m1', '楼道里有人充电')
  expect(stored).not.toContain('楼道')
  expect(await decryptField(ctx, 'matters.text|m1', stored)).toBe('楼道里有人充电')
  await expect(decryptField(ctx, 'matters.text|m2', stored)).rejects.toThrow()
})

it('never gives the same ciphertext twice', async () => {
  const ctx = contextFor(await openHome(), 'resident')
  const [one, two] = await Promise.all([encryptField(ctx, 'p', 'x'), encryptField(ctx, 'p', 'x')])
  expect(one).not.toBe(two)
})
