import { fork } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BrowserContext } from '@playwright/test'
import type { StaffRole } from '../../../worker/contract/roles.ts'
import { silence } from '../../support/quiet.ts'

const script = fileURLToPath(new URL('./staff-portal-server.ts', import.meta.url))

export interface StaffPortal {
  readonly url: string
  /** Puts the session of somebody of this role into the browser. */
  enter(context: BrowserContext, role: StaffRole): Promise<void>
  stop(): void
}

/** A portal of its own beside the one of the journeys, over the same built site, with somebody of each role signed in. */
export async function openStaffPortal(
  site = process.env.STAFF_SITE ?? join(dirname(process.env.JOURNEY_KEYS ?? ''), 'site'),
): Promise<StaffPortal> {
  const child = fork(script, { env: { ...process.env, ...silence(process.env), STAFF_SITE: site } })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`the portal ended with ${code} before it was ready`)
  })
  type Ready = { readonly url: string; readonly cookies: Readonly<Record<string, string>> }
  const [{ url, cookies }] = (await Promise.race([once(child, 'message'), ended])) as [Ready]
  ended.catch(() => {})
  const enter = async (context: BrowserContext, role: StaffRole) => {
    const [name = '', value = ''] = (cookies[role] ?? '').split('=')
    const place = { domain: 'localhost', path: '/' }
    await context.addCookies([{ name, value, ...place, secure: true, httpOnly: true, sameSite: 'Strict' }])
  }
  return { url, enter, stop: () => child.disconnect() }
}
