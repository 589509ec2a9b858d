import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { demo } from '../../../content/demo.ts'
import { words } from '../../../content/words/index.ts'
import { staffAccounts } from '../../../content/words/staff/accounts.ts'
import type { Grant, StaffRole } from '../../contract/roles.ts'
import { sendAsOperator, sentencesOf } from './operator.ts'

interface DemoAccount {
  readonly code: string
  readonly name: string
  readonly password: string
  readonly secret: string
  readonly grant: Grant
}

const passwordGroups = 4
const secretBytes = 20
const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/**
 * Makes the demo accounts of the demo unit, with passwords drawn once per data folder and kept there, mode 600. The portal
 * itself refuses them outside the demonstration.
 * @returns lines for the operator: role, account, password, and the address that an authenticator reads
 */
export async function loadDemoStaff(address: string, dataDir: string, receiptKey: string): Promise<string[]> {
  const lines: string[] = [staffAccounts.demo.head]
  for (const account of findAccounts(dataDir)) {
    const answer = await sendAsOperator(address, receiptKey, 'demo', account)
    if (answer.status !== 200) return [`${words.launch.noDemo}${sentencesOf(answer)}`]
    const { name, code, password } = account
    lines.push(staffAccounts.demo.line(name, code, password, String(answer.body.uri)))
  }
  return lines
}

function findAccounts(dataDir: string): DemoAccount[] {
  const file = join(dataDir, 'staff-demo.json')
  if (!existsSync(file)) writeFileSync(file, `${JSON.stringify(drawAccounts(), null, 2)}\n`, { mode: 0o600 })
  return JSON.parse(readFileSync(file, 'utf8')) as DemoAccount[]
}

function drawAccounts(): DemoAccount[] {
  const { roles, unit, place } = demo.staff
  const seen = new Map<StaffRole, number>()
  return roles.map((role, index) => {
    const number = (seen.get(role) ?? 0) + 1
    seen.set(role, number)
    const isOneOf = roles.filter((other) => other === role).length > 1
    return {
      code: `S-D${String(index + 1).padStart(4, '0')}`,
      name: staffAccounts.demo.name(words.matters.roles[role], isOneOf ? String(number) : ''),
      password: Array.from({ length: passwordGroups }, drawGroup).join('-'),
      secret: Array.from(randomBytes((secretBytes * 8) / 5), (byte) => base32[byte % 32]).join(''),
      grant: { role, unit, place, topic: null, readsContent: false },
    }
  })
}

/** Five letters: four groups are a hundred random bits. */
function drawGroup(): string {
  return Array.from(randomBytes(5), (byte) => base32[byte % 32])
    .join('')
    .toLowerCase()
}
