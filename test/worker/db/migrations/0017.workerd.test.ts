import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { it } from 'vitest'
import { type D1Binding, d1Database } from '../../../../worker/homes/cloudflare/d1.ts'
import { expectAfter, writeBefore } from './0017-rows.ts'

type Migration = { readonly name: string }
const bindings = env as unknown as { DB: D1Binding; TEST_MIGRATIONS: readonly Migration[] }
const apply = (migrations: readonly Migration[]) => applyD1Migrations(bindings.DB as never, migrations as never)

it('0017 gives a ladder to whatever is due, and tells nobody the same twice, on D1', async () => {
  await reset()
  await apply(bindings.TEST_MIGRATIONS.filter(({ name }) => name < '0017'))
  const db = d1Database(bindings.DB)
  await writeBefore(db)
  await apply(bindings.TEST_MIGRATIONS.filter(({ name }) => name < '0018'))
  await expectAfter(db)
})
