import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { words } from '../../content/words/index.ts'
import { type DirectoryFile, fingerprintOf } from '../../site/browser/sealing/directory.ts'
import { type Addressees, submitSealed } from '../../site/browser/sealing/submit.ts'
import { keep } from '../../site/commands/keys/keep.ts'
import { openMatter } from '../../site/commands/keys/open.ts'
import { readDirectory } from '../../site/commands/keys/store.ts'
import { findUnits } from '../../worker/homes/launch/units.ts'
import { root } from '../gates/files.ts'
import { confidential, custodianId, donghu } from '../site/sealing/actors.ts'
import { filesWith } from '../support/files-with.ts'
import { freePort, serve } from '../support/serve.ts'

const base = mkdtempSync(join(tmpdir(), 'pingan-units-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))

/** start.test.ts does the same in the other home. */
const home = process.env.TEST_ALL ? 'node' : 'cloudflare'
const dayMs = 24 * 3600 * 1000
const partOf = async (url: string): Promise<DirectoryFile> => (await fetch(`${url}/units/360100.json`)).json()

/** The private numbers of all keys in a folder, and the shares: what must stand nowhere else. */
function secretsIn(keys: string): string[] {
  const numbers = ['root.json', ...readdirSync(join(keys, 'keys')).map((name) => `keys/${name}`)].flatMap((name) =>
    [...readFileSync(join(keys, name), 'utf8').matchAll(/"d":\s*"([^"]+)"/g)].map(([, d = '']) => d),
  )
  const shares = readdirSync(join(keys, 'shares')).map((name) =>
    readFileSync(join(keys, 'shares', name), 'utf8').trim(),
  )
  return [...numbers, ...shares]
}

const matterIn = (sealed: unknown): string => {
  const file = join(base, 'matter.json')
  writeFileSync(file, JSON.stringify(sealed))
  return file
}

describe('a demonstration', () => {
  it('holds the ceremony once, says so, serves public keys alone, and opens what was sealed to them', async () => {
    const first = await serve({ home })
    const keys = join(first.dataDir, 'keys')
    expect(first.output()).toContain(words.launch.demoKeys(keys))
    const served = await fetch(`${first.url}/units/360100.json`)
    expect(served.headers.get('Content-Type')).toMatch(/^application\/json/)
    expect(served.headers.get('Cache-Control')).toBe('no-cache')
    const city = (await served.json()) as DirectoryFile
    const fingerprint = await fingerprintOf(city.root)

    const secrets = secretsIn(keys)
    expect(secrets.length).toBeGreaterThan(300)
    expect(filesWith(join(first.dataDir, 'site'), [...secrets, '"d":', '\\"d\\":'])).toEqual([])
    for (const file of filesWith(keys, secrets)) expect([file, statSync(file).mode & 0o077]).toEqual([file, 0])

    let sent: unknown = null
    const recipients: Addressees = { inbox: donghu, custodian: custodianId }
    await submitSealed(confidential, recipients, city, { fingerprint, now: Date.now() }, (one) => {
      sent = one
      return Promise.resolve('stored')
    })
    const opened = await openMatter(matterIn(sent), keys, {}, Date.now())
    expect(opened.body?.text).toBe(confidential.text)

    const built = statSync(join(first.dataDir, 'site/index.html')).mtimeMs
    await first.stop()
    // The same port: the address of the site is built into it.
    const again = { home, dataDir: first.dataDir, port: Number(new URL(first.url).port) } as const
    const second = await serve(again)
    expect(await partOf(second.url)).toEqual(city)
    expect(statSync(join(first.dataDir, 'site/index.html')).mtimeMs).toBe(built)
    await second.stop()

    const own = await findUnits({}, base)
    const named = { UNITS_DIR: own?.dir ?? '', UNITS_FINGERPRINT: own?.fingerprint ?? '' }
    const third = await serve({ ...again, env: named })
    expect(await fingerprintOf((await partOf(third.url)).root)).toBe(named.UNITS_FINGERPRINT)
    expect(third.output()).not.toContain(words.launch.demoKeys(keys))
    await third.stop()
    third.remove()
  })
})

describe('the ceremony of a start', () => {
  it('happens once when two begin at the same time, and renews what ends soon', async () => {
    const folder = join(base, 'kept')
    const now = Date.now()
    await Promise.all([keep(folder, now), keep(folder, now)])
    const { root: first, records } = readDirectory(folder)
    expect(records).toHaveLength(225)
    await keep(folder, now + dayMs)
    expect(readDirectory(folder)).toEqual({ root: first, records })
    await keep(folder, now + 80 * dayMs)
    expect(readDirectory(folder).root).toBe(first)
    // All but the recovery key, which lasts longer.
    expect(readDirectory(folder).records).toHaveLength(2 * 225 - 1)
    expect(readdirSync(base).filter((name) => name.includes('.part'))).toEqual([])
  })
})

describe('a start with units that cannot be', () => {
  const start = async (environment: Record<string, string>) => {
    const dataDir = join(base, 'refused')
    mkdirSync(dataDir, { recursive: true })
    const ended = spawnSync(process.execPath, [join(root, 'worker/homes/node/start.ts')], {
      env: { ...process.env, PORT: String(await freePort()), DATA_DIR: dataDir, ...environment },
      encoding: 'utf8',
      timeout: 60_000,
    })
    return [ended.status, ended.stderr.trim()]
  }
  const { UNITS_DIR, UNITS_FINGERPRINT } = words.errors.settings

  it('says in one sentence what is wrong: half a setting, no folder, a changed record, another root', async () => {
    const own = await findUnits({}, join(base))
    const dir = own?.dir ?? ''
    const fingerprint = own?.fingerprint ?? ''
    expect(await start({ UNITS_DIR: dir })).toEqual([1, UNITS_FINGERPRINT])
    expect(await start({ UNITS_DIR: dir, UNITS_FINGERPRINT: 'short' })).toEqual([1, UNITS_FINGERPRINT])
    expect(await start({ UNITS_FINGERPRINT: fingerprint })).toEqual([1, UNITS_DIR])
    expect(await start({ UNITS_DIR: join(base, 'none'), UNITS_FINGERPRINT: fingerprint })).toEqual([1, UNITS_DIR])
    const other = fingerprint.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A'))
    expect(await start({ UNITS_DIR: dir, UNITS_FINGERPRINT: other })).toEqual([1, UNITS_DIR])
    const changed = join(base, 'changed')
    cpSync(dir, changed, { recursive: true })
    const part = join(changed, 'cities/361100.json')
    writeFileSync(part, readFileSync(part, 'utf8').replace('epoch\\":1', 'epoch\\":9'))
    expect(await start({ UNITS_DIR: changed, UNITS_FINGERPRINT: fingerprint })).toEqual([1, UNITS_DIR])
  })
})
