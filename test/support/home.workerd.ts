import { applyD1Migrations, reset } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { type AssetsBinding, bindingAssets } from '../../worker/homes/cloudflare/assets.ts'
import { type D1Binding, d1Database } from '../../worker/homes/cloudflare/d1.ts'
import { type TestHome, testHome } from './home.ts'

export const homeName = 'workerd'

const bindings = env as unknown as { DB: D1Binding; ASSETS: AssetsBinding; TEST_MIGRATIONS: never }

/** A fresh database on the real D1 of workerd. */
export async function openHome(): Promise<TestHome> {
  await reset()
  await applyD1Migrations(bindings.DB as never, bindings.TEST_MIGRATIONS)
  return testHome(d1Database(bindings.DB), bindingAssets(bindings.ASSETS))
}
