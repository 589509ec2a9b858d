import { execFileSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { type BrowserPackage, findUnpacked, unpackBrowser } from '../support/unpack-browser.ts'

const headlessShell: BrowserPackage = {
  folder: new URL('.', import.meta.url),
  name: '@sparticuz/chromium',
  archives: [],
}

/** What an earlier run has unpacked; null when there is none. */
export const findHeadlessShell = (): string | null => findUnpacked(headlessShell)

/** Installed from the locked package of this folder; null on another kind of machine, or where its libraries are missing. */
export function ensureHeadlessShell(): string | null {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  try {
    const browser = unpackBrowser(headlessShell)
    execFileSync(browser, ['--no-sandbox', '--version'], { stdio: 'ignore' })
    return browser
  } catch {
    // What cannot run here is not found by anybody later.
    const broken = findHeadlessShell()
    if (broken) rmSync(dirname(broken), { recursive: true, force: true })
    return null
  }
}
