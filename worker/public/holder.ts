import { type Context, contextFor } from '../context.ts'
import type { Proof } from '../contract/matter-schemas.ts'
import { callerOf } from '../guard/crowd.ts'
import { withTries } from '../guard/tries.ts'
import type { Home } from '../home.ts'

/** Runs what only the holder of a matter's code may do, within the limit of wrong tries. */
export function byHolder<T>(
  home: Home,
  request: Request,
  proof: Proof,
  verb: (ctx: Context) => Promise<T>,
): Promise<T> {
  const ctx = contextFor(home, 'resident')
  return withTries(home, ctx, callerOf(home, request), { noun: 'matter', proof }, () => verb(ctx))
}
