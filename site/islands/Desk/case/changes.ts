import { matters } from '../../../../content/words/matters.ts'
import { staffActs } from '../../../../content/words/staff/acts.ts'
import { staffCase } from '../../../../content/words/staff/case.ts'
import { deskStates } from '../../../../content/words/staff/states.ts'
import type { MatterForHandler } from '../../../../worker/contract/desk.ts'

const { changed, talk, timeline } = staffCase

/** What happened to a matter between two looks at it, a line each; one's own looks are no news. */
export function changesBetween(before: MatterForHandler, after: MatterForHandler): readonly string[] {
  const lines: string[] = []
  if (before.state !== after.state) lines.push(changed.state(stateName(before.state), stateName(after.state)))
  if (before.unit !== after.unit) lines.push(changed.unit(after.unitName ?? ''))
  if (before.assignee !== after.assignee) lines.push(changed.assignee)
  const known = new Set(before.dialogue?.map(({ seq }) => seq))
  for (const { seq, kind } of after.dialogue ?? []) if (!known.has(seq)) lines.push(changed.said(talk.kinds[kind]))
  const fresh = (after.timeline ?? []).slice(before.timeline?.length ?? 0)
  for (const { action, role, byMe } of fresh) {
    if (!(byMe && action === 'matter.look'))
      lines.push(changed.act(actName(action), byMe ? timeline.me : roleName(role)))
  }
  return lines.length > 0 ? lines : [changed.other]
}

export function stateName(state: string | undefined): string {
  return deskStates[state as keyof typeof deskStates] ?? ''
}

/** What was done, as the desk says it. */
export function actName(action: string): string {
  return staffActs.events[action as keyof typeof staffActs.events] ?? staffActs.otherEvent
}

/** Who did it; residents read themselves as "you", staff read "resident". */
export function roleName(role: string): string {
  return role === 'resident' ? timeline.resident : (matters.roles[role as keyof typeof matters.roles] ?? '')
}
