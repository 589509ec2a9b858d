import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { type AssetsBinding, bindingAssets } from '../../worker/homes/cloudflare/assets.ts'
import { type D1Binding, d1Database } from '../../worker/homes/cloudflare/d1.ts'
import { type R2Binding, r2Blobs } from '../../worker/homes/cloudflare/r2.ts'
import { type TestHome, testHome } from './home.ts'

export const homeName = 'workerd'

/** workerd tells no CPU time: the clock on the wall, which other work of the machine lengthens. */
export const workedMs = () => performance.now()

const { DB, BLOBS, ASSETS, TEST_MIGRATIONS } = env as unknown as {
  DB: D1Binding
  BLOBS: R2Binding
  ASSETS: AssetsBinding
  TEST_MIGRATIONS: readonly { readonly name: string; readonly queries: readonly string[] }[]
}

/** A fresh database on the real D1 of workerd. */
export async function openHome(): Promise<TestHome> {
  // `reset` passes over an object that was put to sleep, as after ten idle seconds: what it held would come back.
  await Promise.all([DB.prepare('SELECT 1').bind().first(), BLOBS.get('none')])
  await reset()
  await applyD1Migrations(DB as never, [] as never)
  // All at once: one after the other, as a deployment does it, takes twice as long for each of a thousand tests.
  await DB.batch(
    TEST_MIGRATIONS.flatMap(({ name, queries }) => [
      ...queries.map((query) => DB.prepare(query)),
      DB.prepare('INSERT INTO d1_migrations (name) VALUES (?)').bind(name),
    ]),
  )
  return testHome(d1Database(DB), r2Blobs(BLOBS), bindingAssets(ASSETS))
}
