import { staffPages } from '../../../content/words/staff/pages.ts'
import type { SessionView } from '../../../worker/contract/staff.ts'
import { NoAnswer, StaffFault } from '../../browser/staff/ask.ts'
import { findSession, toSignIn } from '../../browser/staff/session.ts'

/**
 * Runs what a page asks of the desk, after it is known who is there. The end of a session leads to its beginning.
 * @returns the sentence for what went wrong, or '' when nothing did
 */
export async function attempt(work: (session: SessionView) => Promise<void>): Promise<string> {
  try {
    await work(await findSession())
    return ''
  } catch (error) {
    if (error instanceof NoAnswer) return staffPages.offline
    if (!(error instanceof StaffFault)) throw error
    if (error.status === 401) {
      toSignIn()
      return ''
    }
    return Object.values(error.fields)[0] ?? error.message
  }
}

/** A moment in China, as the desk writes it: `11月22日 09:24`, with its year when it is another one. */
export function sayWhen(at: number, now = Date.now()): string {
  const year = (time: number) => new Date(time + chinaMs).getUTCFullYear()
  const options = {
    timeZone: 'Asia/Shanghai',
    month: 'long',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  } as const
  const withYear = year(at) === year(now) ? {} : ({ year: 'numeric' } as const)
  return new Date(at).toLocaleString('zh-CN', { ...options, ...withYear, hour12: false })
}

const chinaMs = 8 * 3_600_000
