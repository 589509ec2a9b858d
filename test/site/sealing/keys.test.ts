import { execFile } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, it } from 'vitest'
import { demoUnits } from '../../../content/units/demo.ts'
import { levelsOf } from '../../../content/units/index.ts'
import { unitWords } from '../../../content/words/units.ts'
import { type DirectoryFile, fingerprintOf, type Trust } from '../../../site/browser/sealing/directory.ts'
import { submitSealed } from '../../../site/browser/sealing/submit.ts'
import { formatReceipt } from '../../../worker/contract/receipts.ts'
import type { SealedMatter } from '../../../worker/contract/sealing.ts'
import { root } from '../../gates/files.ts'
import { confidential, custodianId, donghu } from './actors.ts'

const base = mkdtempSync(join(tmpdir(), 'pingan-keys-'))
const dir = join(base, 'keys')
afterAll(() => rmSync(base, { recursive: true, force: true }))

const run = promisify(execFile)
/** Runs the command as an operator does. @returns what it printed, or its complaint */
const keys = (...args: string[]): Promise<string> =>
  run(process.execPath, [join(root, 'site/commands/keys/main.ts'), ...args]).then(
    ({ stdout }) => stdout,
    ({ stderr }: { stderr: string }) => `refused: ${stderr}`,
  )
const read = <T>(...path: string[]) => JSON.parse(readFileSync(join(dir, ...path), 'utf8')) as T

const held = await keys('ceremony', '--out', dir)
const city = read<DirectoryFile>('cities', '360100.json')
const trust: Trust = { fingerprint: await fingerprintOf(city.root), now: Date.now() }

/** Seals with the part of the directory that a phone loads. */
async function seal(): Promise<{ file: string; code: string }> {
  let sent: SealedMatter | null = null
  const { receipt } = await submitSealed(
    confidential,
    { inbox: donghu, custodian: custodianId },
    city,
    trust,
    (one) => {
      sent = one
      return Promise.resolve('stored')
    },
  )
  const file = join(base, 'matter.json')
  writeFileSync(file, JSON.stringify(sent))
  return { file, code: formatReceipt(receipt) }
}

describe('the key ceremony of the demonstration', () => {
  it('makes root, units, custodians and shares, says what it is, and never twice in one folder', async () => {
    const units = demoUnits()
    expect(units).toHaveLength(112)
    expect(held).toContain(trust.fingerprint)
    expect(held).toContain(unitWords.keys.demonstration)
    expect(readdirSync(join(dir, 'keys'))).toHaveLength(2 * units.length)
    expect(readdirSync(join(dir, 'shares'))).toEqual(['1-1.txt', '1-2.txt', '1-3.txt'])
    const secrets = ['root.json', 'shares/1-1.txt', 'keys/inbox-360102-centre.1.json']
    for (const secret of secrets) expect(statSync(join(dir, secret)).mode & 0o077).toBe(0)
    expect(readFileSync(join(dir, 'directory.json'), 'utf8')).not.toContain('"d"')
    expect(await keys('ceremony', '--out', dir)).toContain('refused')
    expect(await keys('check', '--dir', dir)).toContain('225')
  })

  it('has a unit for every level of a place, and a part of the directory for a phone', () => {
    expect(levelsOf({ city: '360100', county: '360102' })).toEqual(['360102', '360100', '360000'])
    expect(levelsOf({ city: '360100' })).toEqual(['360100', '360000'])
    for (const place of levelsOf({ city: '360100', county: '360102' })) {
      expect(city.records.filter(({ statement }) => statement.includes(`:${place}`))).toHaveLength(2)
    }
    expect(JSON.stringify(city).length).toBeLessThan(16 * 1024)
  })
})

describe('the reader at the command line', () => {
  it('opens a sealed matter by each key what that key may open', async () => {
    const { file, code } = await seal()
    const open = async (...by: string[]) => JSON.parse(await keys('open', '--matter', file, '--dir', dir, ...by))
    const body = { text: confidential.text, attachments: 0 }
    expect(await open()).toMatchObject({ body, contact: null })
    expect(await open('--as', custodianId)).toMatchObject({ body: null, contact: confidential.contact })
    expect(await open('--code', code)).toMatchObject({ body, contact: confidential.contact })
    const shares = [3, 1].map((number) => join(dir, 'shares', `1-${number}.txt`)).join(',')
    expect(await open('--shares', shares)).toMatchObject({ body, contact: confidential.contact })
    const wrong = await keys('open', '--matter', file, '--dir', dir, '--code', code.replace(/.$/, '*'))
    expect(wrong).toBe(`refused: ${unitWords.keys.closed}\n`)
    expect(await keys('open', '--matter', file, '--dir', dir, '--as', 'inbox:360100-centre')).toContain('refused')
  })

  it('still opens with the old key after a new epoch, and notices a changed directory', async () => {
    const { file } = await seal()
    expect(await keys('renew', '--dir', dir, '--unit', 'all')).toContain(unitWords.keys.nothingDue)
    expect(await keys('renew', '--dir', dir, '--unit', donghu)).toContain('2')
    expect(await keys('check', '--dir', dir)).toContain('226')
    expect(await keys('open', '--matter', file, '--dir', dir)).toContain(confidential.text)
    const path = join(dir, 'directory.json')
    writeFileSync(path, readFileSync(path, 'utf8').replace('"epoch\\":1', '"epoch\\":9'))
    expect(await keys('check', '--dir', dir)).toBe(`refused: ${unitWords.keys.unsound('signature')}\n`)
  })
})
