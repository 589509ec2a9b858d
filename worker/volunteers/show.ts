import type { Context } from '../context.ts'
import { findByReceipt } from './find.ts'
import { nextOf } from './next.ts'
import { openPerson } from './person.ts'
import { namePlace } from './places.ts'
import { findConsents } from './sql.ts'
import type { VolunteerForSelf } from './types.ts'

/** All that is stored about the volunteer of this code, for themselves. @throws PortalError unknown-receipt */
export async function show(ctx: Context, receipt: string): Promise<VolunteerForSelf> {
  const stored = await findByReceipt(ctx, receipt)
  const [person, consents] = await Promise.all([
    openPerson(ctx, stored.id, stored.personCipher),
    findConsents(ctx.db, stored.id),
  ])
  const words = ctx.words.volunteers
  return {
    state: stored.state,
    stateText: words.states[stored.state].name,
    nextText: nextOf(ctx, stored.state),
    signedUpOn: dayInJiangxi(stored.createdAt),
    ...person,
    adult: true,
    place: { ...stored.place, name: namePlace(stored.place) },
    services: words.services
      .filter(({ code }) => stored.services.includes(code))
      .map(({ code, term, before }) => ({ code, name: term, before })),
    times: words.times.filter(({ code }) => stored.times.includes(code)),
    consents: words.consents.flatMap(({ code, name }) => {
      const given = consents.find(({ purpose }) => purpose === code)
      return given ? [{ purpose: code, name, givenOn: dayInJiangxi(given.givenAt) }] : []
    }),
    noticeVersion: stored.noticeVersion,
  }
}

const hoursEastOfGreenwich = 8

/** The calendar day of a moment in Jiangxi, which has no summer time. */
function dayInJiangxi(at: number): string {
  return new Date(at + hoursEastOfGreenwich * 3_600_000).toISOString().slice(0, 10)
}
