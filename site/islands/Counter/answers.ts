import { cities, placeName } from '../../../content/places/index.ts'
import { counter as words } from '../../../content/words/staff/counter.ts'
import { matterLimits } from '../../../worker/contract/matters.ts'
import { isPhone } from '../../../worker/contract/phones.ts'
import { StaffFault } from '../../browser/staff/ask.ts'
import type { Mistakes } from '../StaffSignIn/mistakes.ts'

interface Choice {
  readonly value: string
  readonly label: string
  readonly hint?: string
}

/** What the built page says, so that no script has to: choices, and the sentences of the fields. */
export interface Said {
  readonly kinds: readonly Choice[]
  readonly topics: readonly Choice[]
  readonly looking: string
  readonly notYours: string
  readonly unread: string
  readonly sentences: Readonly<Record<string, string>>
}

export interface IntakeProps {
  readonly said: Said
  /** Of the clerk's unit, and its name. */
  readonly place: string
  readonly unitName: string
}

/** What was told so far; empty text where nothing was. */
export interface Answers {
  way: string
  kind: string
  text: string
  /** Empty: like `other`. */
  topic: string
  city: string
  county: string
  township: string
  aboutUnit: string
  name: string
  phone: string
}

/** What stands in an answer that nobody knows. */
export const unknown = 'unknown'

/** @param place of the clerk's unit: most come about what happened there */
export function noAnswers(place: string): Answers {
  const city = `${place.slice(0, 4)}00`
  const isKnown = cities().some(({ code }) => code === city)
  const county = isKnown && place.length >= 6 && place.slice(4, 6) !== '00' ? place.slice(0, 6) : ''
  const empty = { way: '', kind: '', text: '', topic: '', township: '', aboutUnit: '', name: '', phone: '' }
  return { ...empty, city: isKnown ? city : '', county }
}

/** The place as it travels: what is not known is absent. */
export function placeOf({ city, county, township }: Answers) {
  const has = (code: string) => code !== '' && code !== unknown
  return { city, ...(has(county) && { county }), ...(has(county) && has(township) && { township }) }
}

export function sayPlace(answers: Answers, township: string): string {
  const place = placeOf(answers)
  return 'county' in place ? placeName(place) + township : placeName(place) + words.comma + words.read.unknownCounty
}

/** The body of `POST /api/staff/intake`. */
export function intakeOf(answers: Answers) {
  const { way, kind, text, topic, aboutUnit, name, phone } = answers
  const contact = { ...(name.trim() && { name: name.trim() }), ...(phone.trim() && { phone: phone.trim() }) }
  return {
    way,
    kind,
    topic: topic || 'other',
    place: placeOf(answers),
    text: text.trim(),
    aboutUnit: aboutUnit === 'yes',
    readBack: true,
    ...(Object.keys(contact).length > 0 && { contact }),
  }
}

/** What the Worker would refuse, said before anything is read out. */
export function mistakesIn(answers: Answers, sentences: Said['sentences']): Mistakes {
  const length = Array.from(answers.text.trim()).length
  const found: [boolean, string, string][] = [
    [answers.way === '', 'way', 'intakeWay'],
    [answers.kind === '', 'kind', 'matterKind'],
    [length < matterLimits.textCharsMin, 'text', 'matterTextShort'],
    [length > matterLimits.textCharsMax, 'text', 'matterTextLong'],
    [answers.city === '', 'city', 'matterCity'],
    [answers.city !== '' && answers.county === '', 'county', 'matterCounty'],
    [answers.aboutUnit === '', 'aboutUnit', 'matterAboutUnit'],
    [Array.from(answers.name.trim()).length > matterLimits.nameCharsMax, 'name', 'matterName'],
    [answers.phone.trim() !== '' && !isPhone(answers.phone), 'phone', 'matterPhone'],
  ]
  const wrong = found.filter(([isWrong]) => isWrong)
  return { message: '', fields: Object.fromEntries(wrong.map(([, name, key]) => [name, sentences[key] ?? ''])) }
}

/** Names that the Worker gives to what stands in a box here. */
const boxes: Readonly<Record<string, string>> = {
  'place.city': 'city',
  'place.county': 'county',
  'place.township': 'township',
  'contact.name': 'name',
  'contact.phone': 'phone',
}

/** What the Worker refused, beside the boxes. */
export function mistakesOfWorker(error: unknown): Mistakes {
  if (!(error instanceof StaffFault)) return { message: words.unread, fields: {} }
  const named = Object.entries(error.fields).map(([name, sentence]) => [boxes[name] ?? name, sentence])
  return { message: error.message, fields: Object.fromEntries(named) }
}
