import { units } from '../../../content/units/index.ts'
import { PortalError } from '../../contract/errors.ts'
import type { Purpose, Wrap } from '../../contract/sealing.ts'
import type { Rider } from '../../db/write.ts'
import { reaches } from '../../people/may.ts'
import type { Said } from '../dialogue/say.ts'
import { keepWraps } from '../sealed/sql.ts'
import type { DeskContext } from './find.ts'
import { type DeskRow, dropWrapsFor, selectPlacesOf, selectSealedPlaces } from './sql.ts'
import { subjectOf } from './summary.ts'

/** The key of one envelope or picture, wrapped for another inbox in the browser of who hands it over. */
export interface Rewrap {
  readonly purpose: Purpose
  readonly seq: number
  readonly wrap: Wrap<'inbox'>
}

export interface Transfer {
  readonly unit: string
  readonly rewraps: readonly Rewrap[] | undefined
  readonly said: Said | undefined
}

/**
 * What goes along when a matter gets another unit: of a sealed one the keys of all that an inbox opens, and no body. The
 * old inbox keeps its keys until the new unit accepts (see accept): before that the matter may still come back.
 * @throws PortalError invalid for a unit that is none or not of this place; refused when keys are missing or another's
 */
export async function transferTo(ctx: DeskContext, row: DeskRow, { unit, rewraps, said }: Transfer): Promise<Rider[]> {
  const { rewrapNeeded, rewrapWrong, unknownUnit } = ctx.words.desk
  const to = units().find(({ code }) => code === unit)
  if (!to || !reaches(to.place, subjectOf(row).place)) {
    throw new PortalError('invalid', { fields: { unit: unknownUnit } })
  }
  if (row.keeping === 'open') {
    if (rewraps) throw new PortalError('refused', { message: rewrapWrong })
    return []
  }
  const inbox = `inbox:${unit}`
  const stored = await placesIn(ctx, selectSealedPlaces(row.id))
  // The reason that is said along with it is for the new unit, too.
  const needed = said && 'envelope' in said ? [...stored, `reply|${said.envelope.seq}`] : stored
  if (!rewraps) {
    const held = await placesIn(ctx, selectPlacesOf(row.id, inbox))
    if (needed.some((place) => !held.includes(place))) throw new PortalError('refused', { message: rewrapNeeded })
    return []
  }
  const given = rewraps.map(({ purpose, seq }) => `${purpose}|${seq}`)
  const isWhole = needed.length === given.length && needed.every((place) => given.includes(place))
  if (!isWhole || rewraps.some(({ wrap }) => wrap.recipient !== inbox)) {
    throw new PortalError('refused', { message: rewrapWrong })
  }
  return [
    dropWrapsFor(row.id, inbox),
    ...rewraps.map(({ purpose, seq, wrap }) => keepWraps(row.id, purpose, seq, [wrap])),
  ]
}

async function placesIn(ctx: DeskContext, statement: ReturnType<typeof selectSealedPlaces>): Promise<string[]> {
  const rows = await ctx.db.all<{ purpose: string; seq: number }>(statement)
  return rows.map(({ purpose, seq }) => `${purpose}|${seq}`)
}
