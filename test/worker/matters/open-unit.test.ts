import { expect, it } from 'vitest'
import { openHome } from '#home'
import { sql } from '../../../worker/db/database.ts'
import { openMatter } from './pictures.ts'

it('gives an open matter its unit, and the next level’s when it is about that unit', async () => {
  const home = await openHome()
  for (const change of [
    {},
    { aboutUnit: false },
    { aboutUnit: true },
    { place: { city: '360100' }, aboutUnit: true },
  ]) {
    expect((await home.post('/api/matters', { ...openMatter, ...change })).status).toBe(201)
  }
  const units = await home.db.all<{ unit: string }>(sql('SELECT unit FROM matters ORDER BY rowid'))
  expect(units.map(({ unit }) => unit)).toEqual(['360102-centre', '360102-centre', '360100-centre', '360000-centre'])
  expect((await home.post('/api/matters', { ...openMatter, aboutUnit: 'yes' })).status).toBe(400)
})
