import type { Place } from '../../../content/places/index.ts'
import { isTownshipOf } from '../../../content/places/townships.ts'
import { PortalError } from '../../contract/errors.ts'
import type { NewHazard } from '../../contract/tasks.ts'
import { encryptField } from '../../db/at-rest.ts'
import { type Rider, writeWithEvent } from '../../db/write.ts'
import { drawReceipt } from '../../people/receipts.ts'
import { digestOf, purposeOf } from '../attachments/store-chunk.ts'
import type { DeskContext } from '../desk/find.ts'
import { dueOf } from '../due.ts'
import { receivingUnit } from '../receiving-unit.ts'
import { routeMatter } from '../routing.ts'
import { insertMatter } from '../sql.ts'
import { dropPhoto, type KeptPhoto, keepPhoto } from './photo.ts'
import { insertHazard, insertHazardPicture, selectFiledHandle } from './sql.ts'

/** What a grid worker reports is a matter of the grid (第十五条第四款): open, asking for help, and nobody's name in it. */
const topic = 'grid'

export interface Filing {
  /** The idempotency key, which the number of the matter is derived from. */
  readonly key: string
  readonly remember: (matterId: string) => Rider
  /** How many handles were taken before. */
  readonly counter: number
}

/**
 * Files a hazard of the grid worker's own place, in one batch with its picture. No code is handed out: nobody outside
 * comes back to it, and whoever filed it sees how far it is.
 * @returns its number
 * @throws PortalError refused for what is no picture
 */
export async function fileHazard(ctx: DeskContext, hazard: NewHazard, filing: Filing): Promise<string> {
  const { actor, ids, clock, words } = ctx
  const id = ids.mint()
  const at = clock.now()
  const place = await placeOfGrid(actor.place)
  const unit = receivingUnit(place)
  const { credential } = await drawReceipt(ctx, 'hazard', filing.key, filing.counter)
  const kept = hazard.photo ? await keepPhoto(ctx, purposeOf(id, { number: 1, seq: 0 }), hazard.photo) : null
  const text = words.tasks.hazardText(words.tasks.hazards[hazard.hazard], hazard.where?.trim() ?? '')
  const written = await writeWithEvent(
    { ...ctx, riders: [...ctx.riders, filing.remember(id)] },
    {
      change: insertMatter({
        id,
        ...credential,
        kind: 'help',
        topic,
        city: place.city,
        county: place.county ?? null,
        township: place.township ?? null,
        unit,
        privacy: 'named',
        keeping: 'open',
        urgency: 'ordinary',
        sizeKib: null,
        state: 'registered',
        textCipher: await encryptField(ctx, `matters.text|${id}`, text),
        createdAt: at,
        dueAt: dueOf('registered', at, at),
      }),
      event: {
        subjectKind: 'matter',
        subjectId: id,
        unit,
        action: 'matter.file',
        detail: { by: 'grid', hazard: hazard.hazard, basis: routeMatter(topic, place).basis.id },
      },
      also: [
        insertHazard({ matterId: id, staff: actor.staff, kind: hazard.hazard, at }),
        ...(kept ? await picture(ctx, id, kept, at) : []),
      ],
    },
  ).catch(async (error: unknown) => {
    await dropPhoto(ctx, kept)
    throw error
  })
  if (!written) throw new PortalError('unavailable')
  return credential.handle
}

/** The number again, for a repeated post; empty when the matter was erased since. */
export async function handleOf(ctx: DeskContext, matterId: string): Promise<string> {
  return (await ctx.db.first<{ handle: string }>(selectFiledHandle(matterId)))?.handle ?? ''
}

async function picture(ctx: DeskContext, matterId: string, { blob, type, bytes }: KeptPhoto, at: number) {
  const digest = await digestOf(ctx, { id: matterId, keeping: 'open' }, bytes)
  return insertHazardPicture({ matterId, type, blob, digest, bytes: bytes.length, at })
}

/** The place of a grid as a matter has it; of a whole county the township stays open. */
async function placeOfGrid(code: string): Promise<Place> {
  const city = `${code.slice(0, 4)}00`
  const county = code.slice(0, 6)
  const place = { city, ...(county !== city && { county }), ...(code.length > 6 && { township: code }) }
  return code.length > 6 && !(await isTownshipOf(place)) ? { city, county } : place
}
