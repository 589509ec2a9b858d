import { spawn, spawnSync } from 'node:child_process'

/** How an example of a page is run: the command, and how it takes a script from its arguments. */
const commands: Readonly<Record<string, readonly string[]>> = {
  js: [process.execPath, '--input-type=module', '--eval'],
  python: ['python3', '-c'],
  sh: ['bash', '-c'],
}

/** Whether this machine has what an example of this language needs. */
export function canRun(language: string): boolean {
  const needed = language === 'sh' ? 'curl' : (commands[language]?.[0] ?? '')
  return spawnSync(needed, ['--version']).status === 0
}

/** Runs an example and says what it printed; what went wrong is part of it. */
export function runExample(language: string, code: string): Promise<string> {
  const [command = '', ...args] = commands[language] ?? []
  return new Promise((resolve) => {
    // Colours that a test runner asks for would stand among what is printed.
    const { FORCE_COLOR: _colour, NO_COLOR: _none, ...env } = process.env
    const child = spawn(command, [...args, code], { env: { ...env, NO_PROXY: '127.0.0.1' }, timeout: 20_000 })
    let printed = ''
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (printed += data))
    child.on('error', (error) => resolve(error.message))
    child.on('close', () => resolve(printed.trim()))
  })
}
