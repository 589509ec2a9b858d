import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { type AssetsBinding, bindingAssets } from '../../worker/homes/cloudflare/assets.ts'
import { type D1Binding, d1Database } from '../../worker/homes/cloudflare/d1.ts'
import { type R2Binding, r2Blobs } from '../../worker/homes/cloudflare/r2.ts'
import { type TestHome, testHome } from './home.ts'

export const homeName = 'workerd'

/** workerd tells no CPU time: the clock on the wall, which other work of the machine lengthens. */
export const workedMs = () => performance.now()

const bindings = env as unknown as { DB: D1Binding; BLOBS: R2Binding; ASSETS: AssetsBinding; TEST_MIGRATIONS: never }

/** A fresh database on the real D1 of workerd. */
export async function openHome(): Promise<TestHome> {
  // `reset` passes over an object that was put to sleep, as after ten idle seconds: what it held would come back.
  await Promise.all([bindings.DB.prepare('SELECT 1').bind().first(), bindings.BLOBS.get('none')])
  await reset()
  await applyD1Migrations(bindings.DB as never, bindings.TEST_MIGRATIONS)
  return testHome(d1Database(bindings.DB), r2Blobs(bindings.BLOBS), bindingAssets(bindings.ASSETS))
}
