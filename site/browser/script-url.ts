import { tasksServicePath } from '../../worker/contract/tasks.ts'
import { solverPath } from '../../worker/contract/work.ts'

/** The addresses that may ever run as a worker. Nothing else passes, whoever asks. */
const allowed: readonly string[] = ['/sw.js', tasksServicePath, solverPath]

type Rules = { createScriptURL(url: string): string }
type Factory = { createPolicy(name: string, rules: Rules): Rules }

let policy: Rules | undefined

function check(url: string): string {
  if (!allowed.includes(url)) throw new TypeError(url)
  return url
}

/** The address of a worker as the browser wants it: through the policy `portal-script` where Trusted Types exist. */
export function scriptUrl(url: string): string {
  const { trustedTypes } = window as { trustedTypes?: Factory }
  policy ??= trustedTypes?.createPolicy('portal-script', { createScriptURL: check }) ?? { createScriptURL: check }
  return policy.createScriptURL(url)
}
