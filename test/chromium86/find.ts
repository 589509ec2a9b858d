import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliDecompressSync } from 'node:zlib'
import { root } from '../gates/files.ts'

const here = fileURLToPath(new URL('.', import.meta.url))
const unpacked = join(root, '.build/chromium86')
const packed = join(here, 'node_modules/chrome-aws-lambda/bin')

/** CHROME86_PATH, else what an earlier run has unpacked; null when there is none. */
export function findChromium86(): string | null {
  const named = process.env.CHROME86_PATH
  if (named && existsSync(named)) return named
  const own = join(unpacked, 'chromium')
  return existsSync(own) ? own : null
}

/** Finds Chromium 86, or installs the locked package of this folder and unpacks it; nothing runs at install. */
export function ensureChromium86(): string {
  const found = findChromium86()
  if (found) return found
  if (!existsSync(packed)) {
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: here,
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  }
  const half = `${unpacked}.${process.pid}`
  mkdirSync(half, { recursive: true })
  writeFileSync(join(half, 'chromium'), unpack('chromium.br'), { mode: 0o755 })
  for (const name of ['aws.tar', 'swiftshader.tar']) {
    // The names of the package's archives are its own; `tar` reads them from its input.
    execFileSync('tar', ['-x', '-C', half], { input: unpack(`${name}.br`) })
  }
  // Moved into place at the end: another run sees a whole browser or none.
  rmSync(unpacked, { recursive: true, force: true })
  renameSync(half, unpacked)
  return join(unpacked, 'chromium')
}

/** A Chromium out of a package brings the libraries of its time in a folder beside it. */
export function librariesOf(browser: string): NodeJS.ProcessEnv {
  const libraries = join(browser, '../lib')
  return existsSync(join(libraries, 'libnss3.so')) ? { LD_LIBRARY_PATH: libraries } : {}
}

function unpack(name: string): Buffer {
  return brotliDecompressSync(readFileSync(join(packed, name)))
}
