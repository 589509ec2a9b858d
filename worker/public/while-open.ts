import type { Context } from '../context.ts'
import type { SwitchName } from '../contract/switches.ts'
import type { Admit } from '../guard/crowd.ts'
import { requireOpen } from '../switches/require-open.ts'

/**
 * Lets a write in while its switch is on, and then as `admit` says. A repeat of what was taken in before is never asked:
 * whoever lost the answer still gets the receipt.
 */
export function whileOpen(ctx: Context, name: SwitchName, admit: Admit): Admit {
  return async (slot) => {
    await requireOpen(ctx, name)
    return admit(slot)
  }
}
