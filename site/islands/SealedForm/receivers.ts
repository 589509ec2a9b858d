import { countiesOf, type Place } from '../../../content/places/index.ts'
import { custodianName, unitFor, units } from '../../../content/units/index.ts'
import type { Addressees } from '../../browser/sealing/submit.ts'
import { type Answers, unknown } from './answers.ts'

type Where = Pick<Answers, 'city' | 'county' | 'township'>

/** City always, county and township as far as they are known. */
export function placeOf({ city, county, township }: Where): Place {
  if (!countiesOf(city).some(({ code }) => code === county)) return { city }
  return township === '' || township === unknown ? { city, county } : { city, county, township }
}

/** Whose keys the matter is sealed to, and what they are called. */
export interface Receiving extends Addressees {
  readonly unitName: string
  readonly custodianName: string
}

/**
 * The county's governance centre, the city's where the county is unknown; the next level's when the matter is about
 * that very centre. The identity goes to the custodian of the place. (worker/matters/receiving-unit.ts refuses any other.)
 */
export function receivingOf(answers: Where & Pick<Answers, 'aboutUnit'>): Receiving {
  const place = placeOf(answers)
  const unit = unitFor(place, answers.aboutUnit === 'yes')
  const own = unitFor(place)
  return {
    inbox: `inbox:${unit.code}`,
    custodian: `custodian:${own.place}`,
    unitName: unit.name,
    custodianName: custodianName(own),
  }
}

/** Whose inbox was sealed to, as people call it. */
export function nameOfInbox(wraps: readonly { readonly recipient: string }[]): string {
  return units().find(({ code }) => wraps.some(({ recipient }) => recipient === `inbox:${code}`))?.name ?? ''
}
