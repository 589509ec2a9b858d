// npm run keys -- ceremony | keep | renew | sign | check | open | demo-staff: the keys of sealed matters, and a reader.
import { parseArgs } from 'node:util'
import { unitWords } from '../../../content/words/units.ts'
import { SealingFault } from '../../browser/sealing/fault.ts'
import { check } from './check.ts'
import { makeDemoStaff } from './demo-staff.ts'
import { hold } from './hold.ts'
import { keep } from './keep.ts'
import { openMatter } from './open.ts'
import { renew } from './renew.ts'
import { signRequest } from './sign-request.ts'

const words = unitWords.keys

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    out: { type: 'string' },
    dir: { type: 'string' },
    unit: { type: 'string' },
    matter: { type: 'string' },
    as: { type: 'string' },
    code: { type: 'string' },
    shares: { type: 'string' },
    request: { type: 'string' },
    fingerprint: { type: 'string' },
    staff: { type: 'string' },
  },
})

/** Lines for the operator. @throws Error with one sentence */
async function run(): Promise<readonly string[]> {
  const { out, dir = '', unit = '', matter, as, code, shares, request, fingerprint = '', staff } = values
  const now = Date.now()
  if (positionals[0] === 'ceremony' && out) return hold(out, now)
  if (positionals[0] === 'keep' && dir) return keep(dir, now)
  if (positionals[0] === 'renew' && dir && unit) return renew(dir, unit, now)
  if (positionals[0] === 'sign' && dir && request) return signRequest(dir, request, fingerprint, now)
  if (positionals[0] === 'demo-staff' && dir && staff && out) {
    await makeDemoStaff(dir, staff, out, now)
    return []
  }
  if (positionals[0] === 'check' && dir) return check(dir)
  if (positionals[0] === 'open' && dir && matter) {
    const opened = await openMatter(matter, dir, { as, code, shares: shares?.split(',') }, now)
    return [JSON.stringify(opened, null, 2)]
  }
  throw new Error(words.usage)
}

/** A sentence; never a key, never what stands in a matter. */
function sentenceOf(error: unknown): string {
  if (error instanceof SealingFault) return error.reason === 'closed' ? words.closed : words.unsound(error.reason)
  return error instanceof Error ? error.message : String(error)
}

try {
  for (const line of await run()) console.log(line)
} catch (error) {
  console.error(sentenceOf(error))
  process.exit(1)
}
