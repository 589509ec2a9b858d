import { expect, test } from 'vitest'
import { journeyFailures, vitestFailures } from '../support/failures.ts'

const counts = { numPassedTests: 1, numFailedTests: 1, numPendingTests: 0, numTodoTests: 0 }
const passed = { status: 'passed', fullName: 'holds', failureMessages: [] }

test('a test that failed is told with its file and what was said, one that passed is not', () => {
  const assertionResults = [
    passed,
    { status: 'failed', fullName: 'breaks', failureMessages: ['\u001b[31mno\u001b[39m'] },
  ]
  const report = { ...counts, testResults: [{ name: 'a.test.ts', status: 'failed', message: '', assertionResults }] }
  expect(vitestFailures(report)).toEqual(['FAILED a.test.ts › breaks\n  no'])
})

test('a file that cannot be read at all is told by its name', () => {
  const testResults = [{ name: 'a.test.ts', status: 'failed', message: 'no such room', assertionResults: [] }]
  expect(vitestFailures({ ...counts, testResults })).toEqual(['FAILED a.test.ts\n  no such room'])
})

test('a journey that failed inside a group is told with its line, and only the beginning of a long story', () => {
  const message = Array.from({ length: 100 }, (_, line) => `line ${line}`).join('\n')
  const spec = (title: string, ok: boolean, errors: readonly { message: string }[]) => ({
    title,
    line: 61,
    ok,
    tests: [{ results: [{ errors }] }],
  })
  const inner = { file: 'desk.spec.ts', specs: [spec('holds', true, []), spec('breaks', false, [{ message }])] }
  const [said, ...others] = journeyFailures({
    stats: { expected: 1, unexpected: 1, flaky: 0, skipped: 0 },
    errors: [],
    suites: [{ file: 'desk.spec.ts', suites: [inner] }],
  })
  expect(others).toEqual([])
  expect(said?.split('\n').slice(0, 2)).toEqual(['FAILED desk.spec.ts:61 › breaks', '  line 0'])
  expect(said?.split('\n')).toHaveLength(21)
})
