import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { it } from 'vitest'
import { openHome } from '#home'
import { contextFor } from '../../../../worker/context.ts'
import { type D1Binding, d1Database } from '../../../../worker/homes/cloudflare/d1.ts'
import { expectAfter, writeBefore } from './0011-rows.ts'

type Migration = { readonly name: string }
const bindings = env as unknown as { DB: D1Binding; TEST_MIGRATIONS: readonly Migration[] }
const apply = (migrations: readonly Migration[]) => applyD1Migrations(bindings.DB as never, migrations as never)

it('0011 gives each event of before its place in the chain of its unit, on D1', async () => {
  const ctx = contextFor(await openHome(), 'system')
  await reset()
  await apply(bindings.TEST_MIGRATIONS.filter(({ name }) => name < '0011'))
  const db = d1Database(bindings.DB)
  await writeBefore(db)
  await apply(bindings.TEST_MIGRATIONS)
  await expectAfter({ ...ctx, db })
})
