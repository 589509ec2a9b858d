import { staffQueue } from '../../../../content/words/staff/queue.ts'
import type { QueueFilter } from './filter.ts'

/** A set of conditions with a name. */
export interface QueueView {
  readonly name: string
  readonly filter: QueueFilter
}

const words = staffQueue.views

/** Those that everybody has. */
export const givenViews: readonly QueueView[] = [
  { name: words.all, filter: {} },
  { name: words.mine, filter: { mine: true } },
  { name: words.toAssign, filter: { state: 'to-assign' } },
  { name: words.toAccept, filter: { state: 'assigned' } },
  { name: words.objected, filter: { state: 'objected' } },
  { name: words.working, filter: { state: 'in-progress' } },
  { name: words.waiting, filter: { state: 'waiting-for-resident' } },
  { name: words.redo, filter: { state: 'redo' } },
  { name: words.urgent, filter: { urgency: 'urgent' } },
]

const key = 'staff-views'
const viewsMax = 20

/** Those of this browser: names and conditions, nothing of a matter. */
export function readViews(): QueueView[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isView) : []
  } catch {
    return []
  }
}

/** The same name again takes the place of the one before. @returns what stands then, and whether it is kept */
export function saveView(views: readonly QueueView[], view: QueueView): { views: QueueView[]; isKept: boolean } {
  const next = [...views.filter(({ name }) => name !== view.name), view].slice(-viewsMax)
  return { views: next, isKept: keep(next) }
}

export function dropView(views: readonly QueueView[], name: string): QueueView[] {
  const next = views.filter((view) => view.name !== name)
  keep(next)
  return next
}

function keep(views: readonly QueueView[]): boolean {
  try {
    if (views.length === 0) localStorage.removeItem(key)
    else localStorage.setItem(key, JSON.stringify(views))
    return true
  } catch {
    return false
  }
}

function isView(one: unknown): one is QueueView {
  const { name, filter } = (one ?? {}) as Partial<QueueView>
  return typeof name === 'string' && typeof filter === 'object' && filter !== null
}
