import { stripVTControlCharacters } from 'node:util'

export interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly { status: string; fullName: string; failureMessages: readonly string[] }[]
  }[]
}

interface Suite {
  readonly file: string
  readonly suites?: readonly Suite[]
  readonly specs?: readonly {
    readonly title: string
    readonly line: number
    readonly ok: boolean
    readonly tests: readonly { results: readonly { errors: readonly { message?: string }[] }[] }[]
  }[]
}

export interface JourneysReport {
  readonly stats: Readonly<Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number>>
  readonly errors: readonly { message?: string }[]
  readonly suites: readonly Suite[]
}

const linesMax = 20

/** A title and what was said, short enough to stand at the end of a long output. */
function failure(title: string, messages: readonly (string | undefined)[]): string {
  const said = stripVTControlCharacters(messages.join('\n')).trim().split('\n').slice(0, linesMax)
  return [`FAILED ${title}`, ...said.map((line) => `  ${line}`)].join('\n')
}

/** @param report as vitest's reporter `json` writes it @returns a text for each test, or file, that failed */
export function vitestFailures({ testResults }: VitestReport): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed')
    if (failed.length === 0 && status === 'failed') return [failure(name, [message])]
    return failed.map(({ fullName, failureMessages }) => failure(`${name} › ${fullName}`, failureMessages))
  })
}

/** @param report as Playwright's reporter `json` writes it */
export function journeyFailures({ errors, suites }: JourneysReport): string[] {
  return [...errors.map(({ message }) => failure('journeys', [message])), ...suites.flatMap(inSuite)]
}

function inSuite({ file, suites = [], specs = [] }: Suite): string[] {
  const own = specs
    .filter(({ ok }) => !ok)
    .map(({ title, line, tests }) => {
      const errors = tests.flatMap(({ results }) => results.flatMap((result) => result.errors))
      return failure(
        `${file}:${line} › ${title}`,
        errors.map(({ message }) => message),
      )
    })
  return [...own, ...suites.flatMap(inSuite)]
}
