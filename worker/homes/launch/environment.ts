import type { Keys } from './keys.ts'

/** The settings of the contract that the Worker itself reads; nothing else of the environment reaches it. */
const passedNames = ['REGION'] as const

/** The environment of the Worker as the text of an env file. */
export function passedOn(environment: NodeJS.ProcessEnv, keys: Keys): string {
  const named = passedNames.map((name) => [name, environment[name] ?? ''] as const)
  return [...named, ...Object.entries(keys)].map(([name, value]) => `${name}=${JSON.stringify(value)}\n`).join('')
}
