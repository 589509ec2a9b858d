import type { Grant, StaffRole } from '../../../worker/contract/roles.ts'
import { sql } from '../../../worker/db/database.ts'
import { type StoredRow, verifyLedger } from '../../../worker/db/ledger-verify.ts'
import type { TestHome } from '../../support/home.ts'
import { mintKey } from '../../support/home.ts'
import { demoUnit, type SignedIn, signIn } from '../../support/staff.ts'
import type { Filed } from '../matters/told.ts'

export const mattersPath = '/api/staff/matters'

/** Long enough for every schema. */
export const words = '已经去看过，情况写在这里。'

export const grant = (role: StaffRole, change: Partial<Grant> = {}): Grant => ({
  role,
  unit: demoUnit,
  place: '360102',
  topic: null,
  readsContent: false,
  ...change,
})

/** The people of one unit. */
export async function unitOf(home: TestHome, change: Partial<Grant> = {}) {
  const roles = ['dispatcher', 'handler', 'reviewer'] as const
  const [dispatcher, handler, reviewer] = await Promise.all(roles.map((role) => signIn(home, role, change)))
  return { dispatcher, handler, reviewer } as Record<(typeof roles)[number], SignedIn>
}

export async function versionOf(home: TestHome, id: string): Promise<number> {
  return (await home.db.first<{ version: number }>(sql('SELECT version FROM matters WHERE id = ?', id)))?.version ?? 0
}

export async function stateOf(home: TestHome, id: string): Promise<string | undefined> {
  return (await home.db.first<{ state: string }>(sql('SELECT state FROM matters WHERE id = ?', id)))?.state
}

/** A step with the version that stands now. */
export async function step(
  home: TestHome,
  who: SignedIn,
  { id }: Pick<Filed, 'id'>,
  action: string,
  body: object = {},
  key = mintKey(),
) {
  return who.post(`${mattersPath}/${id}/${action}`, { version: await versionOf(home, id), ...body }, key)
}

/** Steps that must go well. */
export async function steps(
  home: TestHome,
  filed: Pick<Filed, 'id'>,
  ...all: readonly (readonly [SignedIn, string, object?])[]
) {
  for (const [who, action, body] of all) {
    const answer = await step(home, who, filed, action, body)
    if (!answer.ok) throw new Error(`${action}: ${answer.status} ${await answer.text()}`)
  }
}

/** Accepted by the handler, and in work. */
export async function inWork(
  home: TestHome,
  filed: Pick<Filed, 'id'>,
  { dispatcher, handler }: { dispatcher: SignedIn; handler: SignedIn },
) {
  await steps(home, filed, [dispatcher, 'queue'], [dispatcher, 'assign'], [handler, 'accept'], [handler, 'start'])
}

export async function events(
  home: TestHome,
  action: string,
): Promise<{ actor_id: string; detail: string; unit: string }[]> {
  return home.db.all(sql('SELECT actor_id, detail, unit FROM events WHERE action = ? ORDER BY rowid', action))
}

/** The chains as `npm run ledger:verify` walks them. */
export async function brokenOf(home: TestHome) {
  const rows = await home.db.all<StoredRow>(sql('SELECT * FROM events ORDER BY unit, n'))
  return verifyLedger(rows, []).broken
}

/** What an answer says, but for what differs each time. */
export async function sayingOf(answer: Response): Promise<string> {
  const headers = [...answer.headers].map(([name, value]) => `${name}: ${value}`).join('\n')
  return `${answer.status}\n${headers}\n${(await answer.text()).replace(/"requestId":"[^"]*"/, '')}`
}
