import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, it } from 'vitest'
import { type DirectoryFile, fingerprintOf, openDirectory } from '../../../site/browser/sealing/directory.ts'
import { drawEpoch } from '../../../site/browser/staff-keys/hand-on.ts'
import { fingerprintOfText, type UnitKept } from '../../../site/browser/staff-keys/unit-key.ts'
import type { NewEpoch } from '../../../worker/contract/staff-keys.ts'
import { root } from '../../gates/files.ts'
import { custodianId, donghu } from '../sealing/actors.ts'
import { compared, personOf } from './staff.ts'

const base = mkdtempSync(join(tmpdir(), 'pingan-sign-'))
const dir = join(base, 'keys')
afterAll(() => rmSync(base, { recursive: true, force: true }))

const run = promisify(execFile)
const keys = (...args: string[]): Promise<string> =>
  run(process.execPath, [join(root, 'site/commands/keys/main.ts'), ...args]).then(
    ({ stdout }) => stdout,
    ({ stderr }: { stderr: string }) => `refused: ${stderr}`,
  )
const sign = (epoch: NewEpoch, ...more: string[]) => {
  const file = join(base, 'request.json')
  writeFileSync(file, JSON.stringify(epoch.request))
  return keys('sign', '--dir', dir, '--request', file, ...more)
}
const open = async () => {
  const file = JSON.parse(readFileSync(join(dir, 'directory.json'), 'utf8')) as DirectoryFile
  return openDirectory(file, { fingerprint: await fingerprintOf(file.root), now: Date.now() })
}

it('the root signs an epoch that the inbox before it asked for, and any other only by its fingerprint', async () => {
  await keys('ceremony', '--out', dir)
  const anna = await personOf('S-AAAAA')
  const recovery = await (await open()).find('recovery', 'recovery')
  const before = JSON.parse(readFileSync(join(dir, 'keys', 'inbox-360102-centre.1.json'), 'utf8')) as UnitKept
  const members = [await compared(anna.keys)]
  const by = { own: anna.own, before }
  const second = await drawEpoch({ recipient: donghu, epoch: 2 }, members, recovery, by)
  expect(await sign(second)).toContain('2')
  expect((await (await open()).findEpoch('inbox', donghu, 2)).key).toBe(second.key)
  expect(await sign(second)).toContain('refused')

  const planted = await drawEpoch({ recipient: donghu, epoch: 3 }, members, recovery, { own: anna.own, before: null })
  const fingerprint = await fingerprintOfText(planted.request?.statement ?? '')
  expect(await sign(planted)).toContain(`refused: `)
  expect(await sign(planted)).toContain(fingerprint)
  expect(await sign(planted, '--fingerprint', 'AAAA-AAAA-AAAA-AAAA')).toContain('refused')

  const identities = await drawEpoch({ recipient: custodianId, epoch: 2 }, members, recovery, {
    own: anna.own,
    before: null,
  })
  expect(await sign(identities)).toContain('refused')
  const said = await fingerprintOfText(identities.request?.statement ?? '')
  expect(await sign(identities, '--fingerprint', said)).not.toContain('refused')
  expect((await (await open()).findEpoch('custodian', custodianId, 2)).key).toBe(identities.key)
  expect(await keys('check', '--dir', dir)).toContain('227')
})
