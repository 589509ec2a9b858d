import type { Hono } from 'hono'
import { errors as errorWords } from '../../../content/words/errors.ts'
import { volunteers as words } from '../../../content/words/volunteers.ts'
import type { Context } from '../../context.ts'
import { PortalError } from '../../contract/errors.ts'
import { volunteerLimits } from '../../contract/volunteers.ts'
import { workField } from '../../contract/work.ts'
import type { Home } from '../../home.ts'
import { byCode, eraseOnce } from '../../public/volunteers.ts'
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
  const post = (path: string, answer: (ctx: Context, form: Form, receipt: string) => Promise<Response>) =>
    pages.post(path, async (c) => {
      const form = await readForm(c.req.raw)
      const receipt = form.text('receipt').slice(0, volunteerLimits.receiptCharsMax)
      const work = form.text(workField)
      const answered = byCode(home, c.req.raw, receipt, (ctx) => answer(ctx, form, receipt), work)
      return answered.catch((error: unknown) => askAgain(home, receipt, error, work === ''))
    })
  post(minePath, (ctx, _, receipt) => renderRecord(home, ctx, receipt))
  post(`${minePath}copy/`, async (ctx, form, receipt) => asFile(await show(ctx, receipt), form.text('format')))
  post(`${minePath}erase/`, (ctx, form, receipt) => takeErase(home, ctx, form, receipt))
}

async function renderRecord(home: Home, ctx: Context, receipt: string): Promise<Response> {
  const record = await show(ctx, receipt)
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
async function takeErase(home: Home, ctx: Context, form: Form, receipt: string): Promise<Response> {
  if (form.text('go') === 'back') return renderRecord(home, ctx, receipt)
  const key = form.text('key')
  if (key === '') {
    await show(ctx, receipt)
    const hidden = [
      { name: 'receipt', value: receipt },
      { name: 'key', value: home.ids.mint() },
    ]
    return renderPage(home, `${minePath}erase/`, { hidden }, { noStore: true })
  }
  await eraseOnce(ctx, key, receipt)
  return renderPage(home, `${minePath}erased/`, {}, { noStore: true })
}

/**
 * A code that opens nothing, or one that was tried too often: the question again, with what was typed. Wrong and unknown
 * codes answer alike.
 */
function askAgain(home: Home, receipt: string, error: unknown, mayWork: boolean): Promise<Response> {
  if (!(error instanceof PortalError) || (error.code !== 'unknown-receipt' && error.status !== 429)) throw error
  const { status, retryAfterSeconds } = error
  const message = status === 429 ? error.message : errorWords.fields.volunteerReceipt
  const view: View = {
    hasErrors: true,
    errors: [{ field: 'receipt', message }],
    bad: { receipt: true },
    error: { receipt: message },
    value: { receipt },
    crowded: status === 429 && mayWork,
  }
  return renderPage(home, minePath, view, { status, noStore: true, retryAfterSeconds })
}
