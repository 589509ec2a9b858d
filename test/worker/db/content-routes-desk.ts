import { sql } from '../../../worker/db/database.ts'
import type { TestHome } from '../../support/home.ts'
import { signIn } from '../../support/staff.ts'
import { fileOpen, put } from '../matters/pictures.ts'
import { jpeg, postSealed, seal } from '../matters/sealed-matter.ts'
import { file } from '../matters/told.ts'
import { inWork, mattersPath, step, unitOf, words } from '../staff/desk-support.ts'
import type { Handing } from './content-routes.ts'

const approvalsPath = '/api/staff/approvals'

/** In work with the handler who asks. */
async function ofHandler(home: TestHome) {
  const [filed, unit] = await Promise.all([file(home), unitOf(home)])
  await inWork(home, filed, unit)
  return { filed, who: unit.handler }
}

/** A confidential one, whose identity a second custodian agreed to open; its place is the approval's. */
async function ofCustodian(home: TestHome) {
  const { matter } = await seal()
  await postSealed(home, matter)
  const filed = { id: matter.matter, receipt: '' }
  await inWork(home, filed, await unitOf(home))
  const [asking, agreeing] = await Promise.all([signIn(home, 'custodian'), signIn(home, 'custodian')])
  const asked = await step(home, asking, filed, 'reveal-identity', { reason: words })
  const { approval } = await asked.json()
  await agreeing.post(`${approvalsPath}/${approval.id}/agree-reveal`, {})
  return { filed: { ...filed, receipt: approval.id }, who: asking }
}

async function withPicture(home: TestHome) {
  const { declare, holder, receipt } = await fileOpen(home)
  await declare({ chunks: 1 })
  await put(home, holder, 1, 0, jpeg(2000))
  const row = await home.db.first<{ id: string }>(sql('SELECT id FROM matters WHERE handle = ?', holder.handle))
  return { filed: { id: row?.id ?? '', receipt }, who: await signIn(home, 'handler') }
}

/** What the desk hands out, each time with its event. */
export const deskContent: Readonly<Record<string, Handing>> = {
  'GET /api/staff/matters/:id': {
    to: 'staff',
    event: 'matter.look',
    visit: (handler, { id }) => handler.request(`${mattersPath}/${id}`),
  },
  'GET /api/staff/matters/:id/attachments/:number/:seq': {
    to: 'staff',
    event: 'matter.look',
    stage: withPicture,
    visit: (handler, { id }) => handler.request(`${mattersPath}/${id}/attachments/1/0`),
  },
  'POST /api/staff/matters/:id/reveal': {
    to: 'staff',
    event: 'matter.reveal',
    stage: ofHandler,
    visit: (handler, { id }) => handler.post(`${mattersPath}/${id}/reveal`, { version: 5, reason: words }),
  },
  'POST /api/staff/approvals/:id/reveal': {
    to: 'staff',
    event: 'matter.reveal-identity',
    stage: ofCustodian,
    visit: (custodian, { receipt }) => custodian.post(`${approvalsPath}/${receipt}/reveal`, {}),
  },
}

const steps = [
  'queue',
  'assign',
  'object',
  'reassign',
  'arbitrate',
  'accept',
  'refuse',
  'start',
  'restart',
  'ask',
  'reply',
  'consult',
  'resume',
  'extend',
  'merge',
  'call-back',
  'archive',
  'grant-withdrawal',
  'go-on',
  'hand-over',
  'hold',
  'release',
  'exclude',
  'note',
  'reveal-identity',
]
const nobody: Handing = { to: 'nobody' }

/** Lists, steps and what waits for a second person: nothing that a resident wrote. */
export const deskHandings: Readonly<Record<string, Handing>> = {
  'GET /api/staff/matters': nobody,
  'GET /api/staff/matters/:id/similar': nobody,
  'GET /api/staff/matters/:id/colleagues': nobody,
  ...Object.fromEntries(steps.map((one) => [`POST /api/staff/matters/:id/${one}`, nobody])),
  'GET /api/staff/notices': nobody,
  'POST /api/staff/notices/read': nobody,
  // Lists without identity, text or contact; each one is an event of the unit.
  'GET /api/staff/exports': nobody,
  'POST /api/staff/exports': nobody,
  'POST /api/staff/exports/:id/agree': nobody,
  'POST /api/staff/exports/:id/decline': nobody,
  'POST /api/staff/exports/:id/file': nobody,
  // What a custodian holds against a number: handle, place, unit and state.
  'GET /api/staff/matters/:id/identity': nobody,
  'GET /api/staff/approvals': nobody,
  'GET /api/staff/approvals/:id': nobody,
  'POST /api/staff/approvals/:id/agree': nobody,
  'POST /api/staff/approvals/:id/decline': nobody,
  'POST /api/staff/approvals/:id/agree-reveal': nobody,
  'POST /api/staff/approvals/:id/decline-reveal': nobody,
}
