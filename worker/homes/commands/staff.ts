// npm run staff: invites people to the desk, lets them go, and lists them, in a portal that is running.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { words } from '../../../content/words/index.ts'
import { staffAccounts } from '../../../content/words/staff/accounts.ts'
import { staffRoles } from '../../contract/roles.ts'
import { type GrantView, staffLimits } from '../../contract/staff.ts'
import { findKeys } from '../launch/keys.ts'
import { type Answer, sendAsOperator, sentencesOf } from '../launch/operator.ts'
import { type LaunchOptions, readLaunchOptions } from '../launch/options.ts'

const say = staffAccounts.command

try {
  console.log(await run(process.argv.slice(2)))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

async function run(args: string[]): Promise<string> {
  const { positionals, values } = read(args)
  const [what, ...rest] = positionals
  if (what === 'invite' && rest.length === 3) return invite(rest as [string, string, string], values)
  if (what === 'leave' && rest.length === 1) {
    const { body } = await send('leave', { account: rest[0] })
    return say.left(String(body.left))
  }
  if (what === 'list' && rest.length === 0) return list()
  throw usage()
}

function usage(): Error {
  return new Error(`${say.usage}\n${say.roles(staffRoles.join(' '))}`)
}

function read(args: string[]) {
  const options = { place: { type: 'string' }, topic: { type: 'string' }, content: { type: 'boolean' } } as const
  try {
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch {
    throw usage()
  }
}

type Values = ReturnType<typeof read>['values']

async function invite([name, role, unit]: [string, string, string], values: Values): Promise<string> {
  const { place = unit.slice(0, 6), topic = null, content = false } = values
  const { body } = await send('invite', { name, role, unit, place, topic, readsContent: content })
  const names: Readonly<Record<string, string>> = words.matters.roles
  const roleText = names[role] ?? role
  if (body.granted) return say.granted(String(body.granted), roleText)
  const options = readLaunchOptions(process.env)
  // An IP address is no domain that a passkey can be made for.
  const site = options.isSiteUrlNamed ? options.siteUrl : `http://localhost:${options.port}`
  // In the fragment, so that no log of any server ever sees it.
  return `${say.invited(name, roleText, staffLimits.inviteHours)}\n${site}/staff/set-up/#${String(body.token)}`
}

async function list(): Promise<string> {
  const { body } = await send('list', {})
  const accounts = body.accounts as {
    code: string
    name: string
    state: 'active' | 'left'
    isDemo: boolean
    grants: GrantView[]
  }[]
  const lines = accounts.map(({ code, name, state, isDemo, grants }) => {
    const held = grants.map(({ roleText, unit, place }) => `${roleText} ${unit} ${place}`).join('; ')
    return say.line(code, name, say.state[state], held) + (isDemo ? say.demo : '')
  })
  return lines.join('\n') || say.none
}

/** @throws Error with the portal's own sentences */
async function send(what: string, value: unknown): Promise<Answer> {
  const options = readLaunchOptions(process.env)
  const { RECEIPT_KEY } = findKeys(process.env, keysIn(options))
  const address = options.isSiteUrlNamed ? options.siteUrl : `http://127.0.0.1:${options.port}`
  const answer = await sendAsOperator(address, RECEIPT_KEY, what, value).catch(() => null)
  if (!answer) throw new Error(say.noServer(address))
  if (answer.status >= 400) throw new Error(sentencesOf(answer))
  return answer
}

/** Finding keys would draw new ones where there are none; a command never does. */
function keysIn({ dataDir }: LaunchOptions): string {
  const isNamed = Boolean(process.env.DATA_KEY && process.env.RECEIPT_KEY)
  if (!isNamed && !existsSync(join(dataDir, 'keys.json'))) throw new Error(say.noKeys)
  return dataDir
}
