// node migrate.ts FOLDER: migrates the local D1 below FOLDER. `wrangler d1 migrations apply` starts workerd once for each
// file, half a second apiece; this starts it once, and keeps the same list.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { getPlatformProxy, unstable_splitSqlQuery as splitStatements } from 'wrangler'
import { listSeen, listTable, migrationsFolder, missingMigrations, noteSeen } from '../launch/migrations.ts'
import { repository } from '../launch/site.ts'
import type { D1Binding } from './d1.ts'

const { env, dispose } = await getPlatformProxy<{ DB: D1Binding }>({
  configPath: join(repository, 'wrangler.toml'),
  persist: { path: join(process.argv[2] ?? '', 'v3') },
  envFiles: [],
  remoteBindings: false,
})
try {
  await migrate(env.DB)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  await dispose()
}

/** Each file in a batch of its own, which D1 runs as one transaction. */
async function migrate(database: D1Binding): Promise<void> {
  await database.batch([database.prepare(listTable)])
  const { results } = await database.prepare(listSeen).bind().all<{ name: string }>()
  for (const name of missingMigrations(results.map((row) => row.name))) {
    const statements = splitStatements(readFileSync(new URL(name, migrationsFolder), 'utf8'))
    await database.batch([
      ...statements.map((statement) => database.prepare(statement)),
      database.prepare(noteSeen).bind(name),
    ])
  }
}
