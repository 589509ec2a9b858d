import { openBody } from '../../../site/browser/sealing/open.ts'
import { drawReceipt } from '../../../site/browser/sealing/receipts.ts'
import { openReporter } from '../../../site/browser/sealing/reporter.ts'
import { underReceipt } from '../../../site/browser/sealing/seal.ts'
import { submitSealed } from '../../../site/browser/sealing/submit.ts'
import { formatReceipt } from '../../../worker/contract/receipts.ts'
import type { Errand, Findings } from './page-server.ts'

/** What runs in the page of the browser test: seals, opens again by the code, and tries a forged directory. */
async function run(errand: Errand): Promise<Findings> {
  const began = performance.now()
  const bytes = new Uint8Array(errand.pictureBytes).fill(7)
  const draft = { ...errand.draft, attachments: [{ type: 'image/jpeg', bytes }] }
  const { sealed } = await submitSealed(draft, errand.to, errand.directory, errand.trust, async () => 'stored')
  const receipt = drawReceipt()
  const matter = await underReceipt(sealed, receipt)
  const sealMs = performance.now() - began
  const reporter = await openReporter(matter.matter, matter.reporter, receipt)
  const { text } = await openBody(matter, reporter)
  let posts = 0
  const count = async () => {
    posts++
    return 'stored' as const
  }
  const forged = await submitSealed(draft, errand.to, errand.forged, errand.trust, count).catch(
    (error: { reason?: string }) => error.reason ?? String(error),
  )
  const chunks = sealed.attachments.map((one) => one.chunks.map((chunk) => Array.from(chunk)))
  return { matter, code: formatReceipt(receipt), text, forged: String(forged), posts, sealMs, chunks }
}

async function main(): Promise<void> {
  const errand = (await (await fetch('/errand')).json()) as Errand
  const findings = await run(errand).catch((error: unknown) => ({ failed: String(error) }))
  await fetch('/findings', { method: 'POST', body: JSON.stringify(findings) })
}

void main()
