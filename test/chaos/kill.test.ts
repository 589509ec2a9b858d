import { expect, it } from 'vitest'
import { killUnderLoad } from './kill.ts'

const kills = process.env.TEST_ALL ? 20 : 3

it(`kill -9 × ${kills} under twelve clients: nothing acknowledged is lost, nothing stands twice`, {
  timeout: 900_000,
}, async () => {
  const { acknowledged, repeated, lost, duplicates, faults } = await killUnderLoad({
    home: 'node',
    kills,
    clients: 12,
    seed: 6,
  })
  console.log(`kill -9 × ${kills}: ${acknowledged} acknowledged, ${repeated} sent again, ${lost.length} lost`)
  expect({ lost, duplicates, faults }).toEqual({ lost: [], duplicates: [], faults: [] })
  expect(acknowledged).toBeGreaterThan(kills * 5)
  expect(repeated).toBeGreaterThan(0)
})
