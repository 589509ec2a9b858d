// Runs the command of its arguments and ends together with whoever started it, even by kill -9: then the pipe
// on its standard input closes, and the whole group of processes goes.
import { spawn } from 'node:child_process'

const [command = '', ...args] = process.argv.slice(2)
const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
child.once('exit', (code) => process.exit(code ?? 1))

const endGroup = () => process.kill(-process.pid, 'SIGKILL')
process.stdin.resume()
process.stdin.once('close', endGroup)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, endGroup)
