import { parseEnvironment } from '../../contract/environment.ts'
import type { Keys } from './keys.ts'

/** The settings of the contract that the Worker itself reads; nothing else of the environment reaches it. */
const passedNames = [
  'REGION',
  'MEILISEARCH_URL',
  'MEILISEARCH_SEARCH_KEY',
  'NOTIFY_WEBHOOK_URL',
  'NOTIFY_WEBHOOK_SECRET',
] as const

/**
 * The environment of the Worker as the text of an env file.
 * @throws Error with one sentence per defect, so that the start command says it and not the first request
 */
export function passedOn(environment: NodeJS.ProcessEnv, keys: Keys): string {
  parseEnvironment({ ...environment, ...keys })
  const named = passedNames.map((name) => [name, environment[name] ?? ''] as const)
  return [...named, ...Object.entries(keys)].map(([name, value]) => `${name}=${JSON.stringify(value)}\n`).join('')
}
