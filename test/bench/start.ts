import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from '../gates/files.ts'
import { killGroup } from '../support/processes.ts'
import { freePort } from '../support/serve.ts'

export type StartFigures = {
  readonly installMs: number
  readonly cloneToReadyMs: number
  readonly warmFirstPageMs: number
}

const waitMsMax = 300_000

/** `npm start` of a clone: milliseconds to its `ready` and to the first page that answers. */
async function start(
  folder: string,
  port: number,
): Promise<{ readyMs: number; firstPageMs: number; stop(): Promise<void> }> {
  const began = performance.now()
  const env = { ...process.env, PORT: String(port), DATA_DIR: join(folder, '.data') }
  const child = spawn('npm', ['start'], { cwd: folder, detached: true, stdio: ['ignore', 'pipe', 'inherit'], env })
  let output = ''
  child.stdout.on('data', (chunk) => (output += chunk))
  const stop = async () => {
    killGroup(child.pid, 'SIGTERM')
    await sleep(1500)
    killGroup(child.pid, 'SIGKILL')
  }
  let firstPageMs = 0
  while (!/^ready /m.test(output)) {
    if (child.exitCode !== null || performance.now() - began > waitMsMax) {
      await stop()
      throw new Error(`npm start of the clone was not ready:\n${output}`)
    }
    if (firstPageMs === 0) {
      const answer = await fetch(`http://127.0.0.1:${port}/`).catch(() => null)
      await answer?.arrayBuffer()
      if (answer?.ok) firstPageMs = performance.now() - began
    }
    await sleep(20)
  }
  const readyMs = performance.now() - began
  return { readyMs, firstPageMs: firstPageMs || readyMs, stop }
}

/** Clones the committed state, installs, starts, stops, and starts again with everything built. */
export async function measureStart(): Promise<StartFigures> {
  const folder = mkdtempSync(join(tmpdir(), 'pingan-clone-'))
  try {
    const began = performance.now()
    execFileSync('git', ['clone', '--quiet', root, folder])
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: folder, stdio: ['ignore', 'ignore', 'ignore'] })
    const installMs = performance.now() - began
    const cold = await start(folder, await freePort())
    await cold.stop()
    const warm = await start(folder, await freePort())
    await warm.stop()
    return {
      installMs: Math.round(installMs),
      cloneToReadyMs: Math.round(installMs + cold.readyMs),
      warmFirstPageMs: Math.round(warm.firstPageMs),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
