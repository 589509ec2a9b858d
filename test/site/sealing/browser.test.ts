import { describe, expect, it } from 'vitest'
import { openAttachment } from '../../../site/browser/sealing/attachments.ts'
import { openBody, openContact } from '../../../site/browser/sealing/open.ts'
import { openReporter } from '../../../site/browser/sealing/reporter.ts'
import { parseReceipt } from '../../../worker/contract/receipts.ts'
import { sealedMatterSchema } from '../../../worker/contract/sealed-matter.ts'
import { ensureChromium86, findChromium86 } from '../../chromium86/find.ts'
import { findChromium } from '../../support/chromium.ts'
import { gzipBytes } from '../../support/weigh.ts'
import { confidential, custodianId, donghu, meetActors } from './actors.ts'
import { bundle, type Errand, runInBrowser } from './page-server.ts'

const bytesMax = 16 * 1024
const pictureBytes = 2_000_000
const { ceremony, trust, inbox, custodian, recovery } = await meetActors()
const { directory } = ceremony

const errand: Errand = {
  draft: confidential,
  pictureBytes,
  to: { inbox: donghu, custodian: custodianId },
  directory,
  forged: { ...directory, records: directory.records.map((one) => ({ ...one, signature: 'A'.repeat(86) })) },
  trust,
}

/** The full run fetches a Chromium 86 (spec: web, Engines); a quick one tries it where it is already unpacked. */
const engines: [string, () => string][] = [['the Chromium of today', findChromium]]
if (process.env.TEST_ALL || findChromium86()) engines.push(['Chromium 86', ensureChromium86])

describe('sealing in a real browser', () => {
  it.each(engines)('seals in %s what Node opens', async (name, find) => {
    const found = await runInBrowser(find(), await bundle('test/site/sealing/in-page.ts'), errand)
    expect(found).not.toHaveProperty('failed')
    const { matter, text, chunks } = found
    expect(text).toBe(confidential.text)
    expect(sealedMatterSchema.safeParse(matter).success).toBe(true)
    expect(await openBody(matter, inbox)).toMatchObject({ text, attachments: 1 })
    expect(await openContact(matter, custodian)).toEqual(confidential.contact)
    expect(await openContact(matter, recovery)).toEqual(confidential.contact)
    const receipt = parseReceipt(found.code)
    if (!receipt) throw new Error('no receipt')
    const reporter = await openReporter(matter.matter, matter.reporter, receipt)
    expect((await openBody(matter, reporter)).text).toBe(text)
    const [head] = matter.attachments
    if (!head) throw new Error('no picture')
    const sealed = (chunks[0] ?? []).map((chunk) => Uint8Array.from(chunk))
    const picture = await openAttachment(matter.matter, head, sealed, inbox)
    expect(picture.bytes.every((byte) => byte === 7) && picture.bytes.length === pictureBytes).toBe(true)
    expect({ forged: found.forged, posts: found.posts }).toEqual({ forged: 'signature', posts: 0 })
    console.log(`sealed in ${name}: ${Math.round(found.sealMs)} ms with a picture of ${pictureBytes} bytes`)
  })

  it('costs little script, in syntax of Chromium 86 and Safari 13.4', async () => {
    const files = await bundle('site/browser/sealing/submit.ts')
    const bytes = [...files.values()].reduce((sum, code) => sum + gzipBytes(code), 0)
    console.log(`sealing in the browser: ${bytes} bytes gzip`)
    expect(bytes).toBeLessThan(bytesMax)
    for (const code of files.values()) {
      expect(code).not.toMatch(/\b(?:\d+|0x[0-9a-f]+)n\b|\?\?=|\.at\(|structuredClone|randomUUID|\bstatic\s*\{/)
    }
  })
})
