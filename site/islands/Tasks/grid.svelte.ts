import { type TaskBrief, type TaskList, taskLimits } from '../../../worker/contract/tasks.ts'
import { drawKey, readStaff, StaffFault } from '../../browser/staff/ask.ts'
import { dropSession, findSession, toSignIn } from '../../browser/staff/session.ts'
import { forgetTasks, markUnsent } from '../../browser/tasks/forget.ts'
import { emptyStreet, openStreet, type Street, withoutOld } from '../../browser/tasks/street.ts'
import { type KeptPicture, sendWaiting, type Waiting } from '../../browser/tasks/waiting.ts'

/** What a person is told of a deed. */
export type Told =
  | { readonly kind: 'none' }
  | { readonly kind: 'taken'; readonly deed: Waiting['deed']; readonly handle: string }
  | { readonly kind: 'kept' | 'memory' | 'forgotten' }

export interface Refusal {
  readonly deed: Waiting['deed']
  readonly message: string
}

const gridRole = 'grid-worker'
/** The times when the page looks whether something is too old, or can be sent. */
export const tickMs = 60_000

/** What the page of a grid worker knows and does; the network may come and go at any moment. */
export class Grid {
  street = $state.raw<Street | null>(null)
  /** `ended`: somebody has to sign in before what waits can be sent. `nothing`: no network, and nothing kept. */
  phase = $state<'looking' | 'ready' | 'ended' | 'nothing' | 'stranger'>('looking')
  isConnected = $state(false)
  isSending = $state(false)
  told = $state.raw<Told>({ kind: 'none' })
  refusals = $state.raw<readonly Refusal[]>([])
  private readonly store = openStreet()
  private canKeep = true
  private running: Promise<void> | null = null

  async start(): Promise<void> {
    this.street = await this.store.load().catch(() => null)
    await this.connect()
  }

  /** Asks who is there, sends what waits, and reads what is new; one at a time. */
  connect(): Promise<void> {
    this.running ??= this.meet()
      .catch((error: unknown) => this.failed(error))
      .finally(() => {
        this.running = null
      })
    return this.running
  }

  /** Every minute: what is a day old goes, and what waits is tried again. */
  async tick(): Promise<void> {
    if (!this.street) return
    const kept = withoutOld(this.street, Date.now())
    if (!kept) {
      await this.forget()
      this.phase = 'nothing'
      return this.connect()
    }
    if (kept.briefs.length + kept.waiting.length < this.street.briefs.length + this.street.waiting.length) {
      await this.keep(kept)
    }
    if (kept.waiting.length > 0) await this.connect()
  }

  /** The brief as it is kept, or fresh; null: it is not there any more, or cannot be had now. */
  async take(id: string): Promise<TaskBrief | 'gone' | 'offline'> {
    const carried = this.street?.briefs.find(({ brief }) => brief.id === id)?.brief
    if (carried) return carried
    try {
      const brief = await readStaff<TaskBrief>(`/tasks/${id}`)
      if (this.street) await this.keep({ ...this.street, briefs: [...this.street.briefs, { at: Date.now(), brief }] })
      return brief
    } catch (error) {
      if (error instanceof StaffFault && error.status === 404) return 'gone'
      await this.failed(error)
      return 'offline'
    }
  }

  /** Something was done: kept first, then sent. */
  async add(deed: Waiting['deed'], picture: KeptPicture | null): Promise<void> {
    const street = this.street
    if (!street) return
    this.told = { kind: 'none' }
    const waiting = [...street.waiting, { key: drawKey(), at: Date.now(), deed, picture }]
    await this.keep(deed.kind === 'done' ? withoutTask({ ...street, waiting }, deed.id) : { ...street, waiting })
    await this.running
    await this.connect()
    if (this.told.kind === 'none' && this.refusals.length === 0) this.told = { kind: this.canKeep ? 'kept' : 'memory' }
  }

  /** Nothing stays on this phone. */
  async forget(): Promise<void> {
    this.street = null
    await this.store.wipe().catch(() => {})
    await forgetTasks().catch(() => {})
    this.told = { kind: 'forgotten' }
  }

  private async meet(): Promise<void> {
    const { code, grants } = await findSession()
    if (!grants.some(({ role }) => role === gridRole)) {
      await this.forgetOthers('')
      this.phase = 'stranger'
      return
    }
    await this.forgetOthers(code)
    this.street ??= emptyStreet(code, Date.now())
    await this.sendAll()
    const { tasks, hazards } = await readStaff<TaskList>('/tasks')
    const open = new Set(tasks.map(({ id }) => id))
    const doing = new Set(this.street.waiting.map(({ deed }) => (deed.kind === 'done' ? deed.id : '')))
    await this.keep({
      ...this.street,
      at: Date.now(),
      tasks: tasks.filter(({ id }) => !doing.has(id)),
      hazards,
      briefs: this.street.briefs.filter(({ brief }) => open.has(brief.id)),
    })
    this.isConnected = true
    this.phase = 'ready'
  }

  /** What another person left here is nobody's business. */
  private async forgetOthers(code: string): Promise<void> {
    if (!this.street || this.street.owner === code) return
    this.street = null
    await this.store.wipe().catch(() => {})
    await forgetTasks().catch(() => {})
  }

  /** In the order in which it was done; what the server refuses for good is told and goes. @throws StaffFault 401 */
  private async sendAll(): Promise<void> {
    this.isSending = true
    try {
      for (const one of this.street?.waiting ?? []) {
        const sent = await sendWaiting(one)
        if (sent.end === 'ended') throw new StaffFault(401, 'unauthorized', '', {})
        if (sent.end === 'later') return
        if (sent.end === 'refused') this.refusals = [...this.refusals, { deed: one.deed, message: sent.message }]
        else this.told = { kind: 'taken', deed: one.deed, handle: sent.handle }
        const street = this.street
        if (street) await this.keep({ ...street, waiting: street.waiting.filter(({ key }) => key !== one.key) })
      }
    } finally {
      this.isSending = false
    }
  }

  private async failed(error: unknown): Promise<void> {
    this.isConnected = false
    if (!(error instanceof StaffFault) || error.status !== 401) {
      // Nothing that is younger than a day: not even the shell of the page stays.
      if (!this.street) await forgetTasks().catch(() => {})
      this.phase = this.street ? 'ready' : 'nothing'
      return
    }
    dropSession()
    const waiting = this.street?.waiting ?? []
    if (this.street && waiting.length > 0) {
      // Whoever is signed out sees no brief any more; what they did waits for them.
      await this.keep({ ...emptyStreet(this.street.owner, this.street.at), waiting })
      this.phase = 'ended'
      return
    }
    await this.forget()
    toSignIn()
  }

  private async keep(street: Street): Promise<void> {
    this.street = street
    try {
      await Promise.all([this.store.save(street), markUnsent(street.waiting.length > 0)])
      this.canKeep = true
    } catch {
      this.canKeep = false
    }
  }
}

function withoutTask(street: Street, id: string): Street {
  return {
    ...street,
    tasks: street.tasks.filter((task) => task.id !== id),
    briefs: street.briefs.filter(({ brief }) => brief.id !== id),
  }
}

/** When something that waits is gone from this phone. */
export const keptUntil = (at: number) => at + taskLimits.keptHours * 3_600_000
