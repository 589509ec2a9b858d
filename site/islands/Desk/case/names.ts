import { findTopic } from '../../../../content/duties/topics.ts'
import { type Place, placeName } from '../../../../content/places/index.ts'
import { townshipsOf } from '../../../../content/places/townships.ts'
import { units } from '../../../../content/units/index.ts'
import { matters } from '../../../../content/words/matters.ts'
import type { MatterSummary } from '../../../../worker/contract/desk.ts'

/** Names of codes, fetched when a matter is opened: the lists are long. */
export interface Names {
  readonly kind: string
  readonly topic: string
  readonly place: string
  /** Units that a matter of this place can go to, the nearest first. */
  readonly units: readonly { readonly code: string; readonly name: string }[]
}

export async function namesOf({ kind, topic, place }: Partial<MatterSummary>): Promise<Names> {
  return {
    kind: kind ? matters.kinds[kind].label : '',
    topic: findTopic(topic ?? '')?.label ?? topic ?? '',
    place: place ? await placeText(place) : '',
    units: place ? unitsOver(place.county ?? place.city) : [],
  }
}

async function placeText({ city, county, township }: MatterSummary['place']): Promise<string> {
  const known: Place = { city, ...(county && { county }) }
  const near = township ? await townshipName(city, township) : ''
  return `${placeName(known)}${near}`
}

/** Lists of townships come one for each city. */
async function townshipName(city: string, code: string): Promise<string> {
  try {
    return (await townshipsOf(city))[code] ?? ''
  } catch {
    return ''
  }
}

function unitsOver(place: string) {
  return units()
    .filter((unit) => place.startsWith(unit.place.replace(/(?:00){1,2}$/, '')))
    .sort((a, b) => b.place.replace(/0+$/, '').length - a.place.replace(/0+$/, '').length)
}
