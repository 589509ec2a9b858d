import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { ledgerActions } from '../../../content/words/staff/ledger-actions.ts'
import { moves } from '../../../worker/matters/rules.ts'

const worker = fileURLToPath(new URL('../../../worker', import.meta.url))

/** Actions as the code of the Worker writes them: `action: 'staff.invite'`, `unitEvent(key, 'keys.grant'`. */
function writtenActions(): string[] {
  const files = readdirSync(worker, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  return files.flatMap((name) =>
    [...readFileSync(join(worker, name), 'utf8').matchAll(/(?:action: |unitEvent\(\w+, )'([a-z]+\.[a-z-]+)'/g)].map(
      ([, action = '']) => action,
    ),
  )
}

it('calls every action of the ledger by a name that an auditor can read', () => {
  const known = [...new Set([...writtenActions(), ...moves.map(({ action }) => action)])].sort()
  expect(known.length).toBeGreaterThan(60)
  expect(known.filter((action) => !(action in ledgerActions))).toEqual([])
})
