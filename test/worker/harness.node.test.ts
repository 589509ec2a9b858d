import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'

it('runs in Node 24 with node:sqlite', () => {
  expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(24)
  const database = new DatabaseSync(':memory:')
  database.exec('CREATE TABLE probe (id TEXT PRIMARY KEY) STRICT')
  database.prepare('INSERT INTO probe (id) VALUES (?)').run('one')
  expect(database.prepare('SELECT count(*) AS n FROM probe').get()).toEqual({ n: 1 })
  database.close()
})
