import { countiesOf, type Place, placeName } from '../../../content/places/index.ts'
import { demoUnits, levelsOf } from '../../../content/units/demo.ts'
import { unitWords } from '../../../content/words/units.ts'
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
  const level = levelsOf(place)[answers.aboutUnit === 'yes' ? 1 : 0]
  const unit = demoUnits().find((one) => one.place === level)
  if (!unit) throw new Error(`no unit receives matters of ${level}`)
  const custodian = place.county ?? place.city
  return {
    inbox: `inbox:${unit.code}`,
    custodian: `custodian:${custodian}`,
    unitName: unit.name,
    custodianName: unitWords.demoCustodian(placeName(place)),
  }
}

/** Whose inbox was sealed to, as people call it. */
export function nameOfInbox(wraps: readonly { readonly recipient: string }[]): string {
  return demoUnits().find(({ code }) => wraps.some(({ recipient }) => recipient === `inbox:${code}`))?.name ?? ''
}
