// Runs the command of its arguments and ends together with whoever started it, even by kill -9: then the pipe
// on its standard input closes, and the whole group of processes goes.
import { spawn } from 'node:child_process'

const [command = '', ...args] = process.argv.slice(2)
const child = spawn(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })
child.once('exit', (code) => process.exit(code ?? 1))

process.stdin.resume()
process.stdin.once('close', () => process.kill(-process.pid, 'SIGKILL'))
