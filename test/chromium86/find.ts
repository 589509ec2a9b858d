import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserPackage, findUnpacked, unpackBrowser } from '../support/unpack-browser.ts'

const chromium86: BrowserPackage = {
  folder: new URL('.', import.meta.url),
  name: 'chrome-aws-lambda',
  archives: ['aws.tar', 'swiftshader.tar'],
}

/** CHROME86_PATH, else what an earlier run has unpacked; null when there is none. */
export function findChromium86(): string | null {
  const named = process.env.CHROME86_PATH
  return named && existsSync(named) ? named : findUnpacked(chromium86)
}

export const ensureChromium86 = (): string => findChromium86() ?? unpackBrowser(chromium86)

/** A Chromium out of a package brings the libraries of its time in a folder beside it. */
export function librariesOf(browser: string): NodeJS.ProcessEnv {
  const libraries = join(browser, '../lib')
  return existsSync(join(libraries, 'libnss3.so')) ? { LD_LIBRARY_PATH: libraries } : {}
}
