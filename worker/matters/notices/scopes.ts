import type { StaffActor } from '../../context.ts'
import { noticeLimits } from '../../contract/notices.ts'
import { may, placePrefix } from '../../people/may.ts'
import type { DeskContext } from '../desk/find.ts'
import { levelsOver } from '../ladder/addressee.ts'
import type { NoticeScope } from './sql.ts'

const dayMs = 86_400_000

/**
 * Whose notices somebody is told, in each of their roles. No notice is in two: each is for one audience and, but for the
 * supervisor, who has no second place, of one unit.
 */
export function scopesOf(actors: readonly StaffActor[]): NoticeScope[] {
  return actors.flatMap((actor): NoticeScope[] => {
    const { role, unit, topic, place } = actor
    if (!may(actor, 'notice.list', 'none')) return []
    const prefix = placePrefix(place)
    if (role === 'supervisor') return [{ audience: role, place: prefix, tops: levelsOver(place) }]
    const isOfUnit = role === 'dispatcher' || role === 'handler' || role === 'reviewer'
    return isOfUnit ? [{ audience: role, unit, place: prefix, topic }] : []
  })
}

/** Older ones are not listed. */
export const earliest = (ctx: DeskContext) => ctx.clock.now() - noticeLimits.days * dayMs
