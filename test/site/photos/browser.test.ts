import { describe, expect, it } from 'vitest'
import { photoLimits } from '../../../site/browser/photos/limits.ts'
import { ensureChromium86, findChromium86 } from '../../chromium86/find.ts'
import { findChromium } from '../../support/chromium.ts'
import { gzipBytes } from '../../support/weigh.ts'
import { bundle, runInBrowser } from '../sealing/page-server.ts'
import { fieldsOf } from './fields.ts'
import { refused, type Taken, taken } from './fixtures.ts'
import type { Errand, Findings, Found } from './in-page.ts'
import { makeExif } from './make/exif.ts'
import { blue, green, red, white } from './make/picture.ts'

/** What the sealed form pays for it. */
const scriptBytesMax = 5 * 1024
const isClose = 12

/** The full run fetches a Chromium 86 (spec: web, Engines); a quick one tries it where it is already unpacked. */
const engines: [string, () => string, boolean][] = [
  ['the Chromium of today', findChromium, false],
  ['the Chromium of today without bitmaps, as Safari 13', findChromium, true],
]
if (process.env.TEST_ALL || findChromium86()) engines.push(['Chromium 86', ensureChromium86, false])

describe('photos in a real browser', () => {
  it('are tried with more than twenty files that hold fields', () => {
    expect(taken.filter(({ type, bytes }) => fieldsOf(kindOf(bytes) ?? type, bytes).length > 0).length).toBeGreaterThan(
      20,
    )
  })

  it.each(engines)('keep no field, stand upright and stay small in %s', async (name, find, withoutBitmaps) => {
    const files = [...taken, ...refused].map((one) => ({ name: one.name, base64: one.bytes.toString('base64') }))
    const errand: Errand = { files, withoutBitmaps, exif: makeExif(6).toString('base64') }
    const findings = await runInBrowser<Findings>(find(), await bundle('test/site/photos/in-page.ts'), errand)
    expect(findings).not.toHaveProperty('failed')
    const byName = new Map(findings.found.map((one) => [one.name, one]))
    for (const one of taken) expectTaken(one, byName.get(one.name))
    const reasons = refused.map(({ name }) => [name, byName.get(name)?.reason])
    expect(reasons).toEqual(refused.map(({ name, reason }) => [name, reason]))
    expectTaken(lossy, findings.lossy)
    expect(findings.garbled.reason).toBe('garbled')
    expect(findings.noise).toMatchObject({ type: 'image/jpeg', size: [2200, 2200] })
    expect(Number(findings.noise.base64) * 0.75).toBeLessThanOrEqual(photoLimits.bytesMax)
    console.log(
      `photos in ${name}: ${taken.length} written anew, 0 fields; ${refused.length} refused, each with its reason; ${Math.round(findings.milliseconds)} ms, 24 million pixels in ${byName.get('large.jpg')?.milliseconds} ms`,
    )
  })

  it('cost little script, in syntax of Chromium 86 and Safari 13.4', async () => {
    const files = [...(await bundle('site/browser/photos/prepare.ts')).values()]
    const bytes = files.reduce((sum, code) => sum + gzipBytes(code), 0)
    console.log(`preparing photos in the browser: ${bytes} bytes gzip`)
    expect(bytes).toBeLessThan(scriptBytesMax)
    for (const code of files)
      expect(code).not.toMatch(/\?\?=|\.at\(|structuredClone|randomUUID|\.arrayBuffer\(|replaceAll|\bstatic\s*\{/)
  })
})

/** Turned by a quarter: what lay on the left stands above. */
const lossy = {
  name: 'lossy.webp',
  bytes: Buffer.alloc(0),
  type: 'image/jpeg',
  size: [64, 48],
  corners: [red, red, blue, blue],
} as const

function expectTaken(fixture: Taken, found: Found | undefined): void {
  const { name, type, size, corners = [red, green, blue, white] } = fixture
  expect(found, name).toMatchObject({ name, type, size })
  if (!found?.base64) throw new Error(`${name}: no bytes`)
  expect(fieldsOf(type, Buffer.from(found.base64, 'base64')), name).toEqual([])
  expect(Math.max(...size), name).toBeLessThanOrEqual(photoLimits.sideMax)
  if (!corners) return
  for (const [index, colour] of corners.entries()) {
    const seen = found.corners?.[index] ?? []
    const far = colour.map((level, channel) => Math.abs(level - (seen[channel] ?? -1)))
    expect(Math.max(...far), `${name}: corner ${index} is ${seen}`).toBeLessThanOrEqual(isClose)
  }
}

/** Types that the reader of fields knows; a WebP is searched for its marks alone. */
function kindOf(bytes: Buffer): string | undefined {
  return bytes.toString('latin1', 1, 4) === 'PNG' ? 'image/png' : undefined
}
