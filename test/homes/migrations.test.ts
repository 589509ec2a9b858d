import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch } from '../../content/words/launch.ts'
import { listSeen, migrationsFolder, noteSeen } from '../../worker/homes/launch/migrations.ts'
import { migrate } from '../../worker/homes/node/migrate.ts'
import { root } from '../gates/files.ts'
import { silence } from '../support/quiet.ts'

const folder = mkdtempSync(join(tmpdir(), 'pingan-migrations-'))
const known = readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql'))
const quiet = { ...process.env, ...silence(process.env), XDG_CONFIG_HOME: folder, CI: 'true' }
const run = (...args: string[]) => spawnSync(process.execPath, args, { cwd: root, env: quiet, encoding: 'utf8' })
const migrateLocally = () => run('worker/homes/cloudflare/migrate.ts', folder)

function openLocal(): DatabaseSync {
  const kept = join(folder, 'v3/d1/miniflare-D1DatabaseObject')
  const [name = ''] = readdirSync(kept).filter((one) => /^[0-9a-f]+\.sqlite$/.test(one))
  return new DatabaseSync(join(kept, name))
}

const shape = (connection: DatabaseSync) =>
  connection
    .prepare("SELECT name, sql FROM sqlite_master WHERE name NOT LIKE '\\_cf%' ESCAPE '\\' ORDER BY name")
    .all()
    .filter(({ name }) => !/^(sqlite_|d1_migrations)/.test(String(name)))

beforeAll(() => {
  expect(migrateLocally()).toMatchObject({ status: 0, stderr: '' })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the migrations of the local D1', () => {
  it('make the same tables, indexes and triggers as on Node', () => {
    const [local, node] = [openLocal(), new DatabaseSync(':memory:')]
    migrate(node)
    expect(shape(local)).toEqual(shape(node))
    expect(local.prepare(listSeen).all()).toHaveLength(known.length)
    local.close()
  })

  it('stand in the list that wrangler reads', () => {
    const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js')
    const { stdout } = run(wrangler, 'd1', 'migrations', 'list', 'DB', '--local', '--persist-to', folder)
    expect(stdout).toContain('No migrations to apply')
  })

  it('are refused in one sentence when the database is newer, in both homes', () => {
    const local = openLocal()
    local.prepare(noteSeen).run('9999_future.sql')
    local.close()
    expect(migrateLocally()).toMatchObject({ status: 1, stderr: `${launch.newerDatabase('9999_future.sql')}\n` })
    const node = new DatabaseSync(':memory:')
    migrate(node)
    node.prepare(noteSeen).run('9999_future.sql')
    expect(() => migrate(node)).toThrow(launch.newerDatabase('9999_future.sql'))
  })
})
