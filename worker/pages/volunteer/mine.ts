import type { Hono } from 'hono'
import { errors as errorWords } from '../../../content/words/errors.ts'
import { volunteers as words } from '../../../content/words/volunteers.ts'
import { contextFor } from '../../context.ts'
import { PortalError } from '../../contract/errors.ts'
import { volunteerLimits } from '../../contract/volunteers.ts'
import type { Home } from '../../home.ts'
import { eraseOnce } from '../../public/volunteers.ts'
import { show } from '../../volunteers/show.ts'
import { renderPage, type View } from '../fill.ts'
import { type Form, readForm } from '../form.ts'
import { asFile, rowsOf } from './copy.ts'

const minePath = '/volunteer/mine/'
const below = ['record', 'copy', 'erase', 'erased'] as const

/** The own page by code: see, take a copy, erase. Nothing of it stays in a cache, the code stands in no address. */
export function mountMine(pages: Hono, home: Home): void {
  pages.get(minePath, () => renderPage(home, minePath, {}))
  for (const name of below) pages.get(`${minePath}${name}/`, (c) => c.redirect(minePath, 303))
  const post = (path: string, answer: (form: Form, receipt: string) => Promise<Response>) =>
    pages.post(path, async (c) => {
      const form = await readForm(c.req.raw)
      const receipt = form.text('receipt').slice(0, volunteerLimits.receiptCharsMax)
      return answer(form, receipt).catch((error: unknown) => askAgain(home, receipt, error))
    })
  post(minePath, (_, receipt) => renderRecord(home, receipt))
  post(`${minePath}copy/`, async (form, receipt) => asFile(await read(home, receipt), form.text('format')))
  post(`${minePath}erase/`, (form, receipt) => takeErase(home, form, receipt))
}

const read = (home: Home, receipt: string) => show(contextFor(home, 'volunteer'), receipt)

async function renderRecord(home: Home, receipt: string): Promise<Response> {
  const record = await read(home, receipt)
  const view: View = {
    hidden: [{ name: 'receipt', value: receipt }],
    state: record.stateText,
    next: record.nextText,
    rows: rowsOf(record).filter(({ isConsent }) => !isConsent),
    consents: record.consents.map(({ name, givenOn }) => ({ name, given: words.mine.record.given(givenOn) })),
  }
  return renderPage(home, `${minePath}record/`, view, { noStore: true })
}

/** First the question, then, with its key, the erasing itself. */
async function takeErase(home: Home, form: Form, receipt: string): Promise<Response> {
  if (form.text('go') === 'back') return renderRecord(home, receipt)
  const key = form.text('key')
  if (key === '') {
    await read(home, receipt)
    const hidden = [
      { name: 'receipt', value: receipt },
      { name: 'key', value: home.ids.mint() },
    ]
    return renderPage(home, `${minePath}erase/`, { hidden }, { noStore: true })
  }
  await eraseOnce(contextFor(home, 'volunteer'), key, receipt)
  return renderPage(home, `${minePath}erased/`, {}, { noStore: true })
}

/** A code that opens nothing: the question again, with what was typed. Wrong and unknown codes answer alike. */
function askAgain(home: Home, receipt: string, error: unknown): Promise<Response> {
  if (!(error instanceof PortalError) || error.code !== 'unknown-receipt') throw error
  const message = errorWords.fields.volunteerReceipt
  const view: View = {
    hasErrors: true,
    errors: [{ field: 'receipt', message }],
    bad: { receipt: true },
    error: { receipt: message },
    value: { receipt },
  }
  return renderPage(home, minePath, view, { status: error.status, noStore: true })
}
