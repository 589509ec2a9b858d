import { isDemonstration } from '../../../content/operator.ts'
import { words } from '../../../content/words/index.ts'
import { loadDemo } from './demo.ts'
import { loadDemoKeys } from './demo-keys.ts'
import { loadDemoStaff } from './demo-staff.ts'
import { findKeys } from './keys.ts'
import type { LaunchOptions } from './options.ts'
import type { Units } from './units.ts'

const waitMsMax = 120_000
const pauseMs = 100

/** Waits until page and API answer, loads the demo data, and says so in the one line that programs wait for. */
export async function announceReady(options: LaunchOptions, units: Units | null): Promise<void> {
  const address = `http://127.0.0.1:${options.port}`
  await answers(`${address}/api/health`)
  await answers(`${address}/`)
  if (isDemonstration()) {
    for (const line of await loadDemo(address)) console.log(line)
    const { RECEIPT_KEY } = findKeys(process.env, options.dataDir)
    for (const line of await loadDemoStaff(address, options.dataDir, RECEIPT_KEY)) console.log(line)
    const dir = units?.isDemonstration ? units.dir : null
    const keyLines = dir === null ? [] : await loadDemoKeys(address, options.dataDir, RECEIPT_KEY, dir)
    for (const line of keyLines) console.log(line)
  }
  if (units?.isDemonstration) console.log(words.launch.demoKeys(units.dir))
  console.log(`ready ${address}`)
}

async function answers(url: string): Promise<void> {
  const deadline = Date.now() + waitMsMax
  while (Date.now() < deadline) {
    const response = await fetch(url).catch(() => null)
    await response?.arrayBuffer()
    if (response?.ok) return
    await new Promise((done) => setTimeout(done, pauseMs))
  }
  throw new Error(`no answer from ${url}`)
}
