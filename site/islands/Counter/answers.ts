import { cities, placeName } from '../../../content/places/index.ts'
import { errors } from '../../../content/words/errors.ts'
import { counter as words } from '../../../content/words/staff/counter.ts'
import { matterLimits } from '../../../worker/contract/matters.ts'
import { isPhone } from '../../../worker/contract/phones.ts'
import type { Mistakes } from '../StaffSignIn/mistakes.ts'

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
export function mistakesIn(answers: Answers): Mistakes {
  const { fields: said } = errors
  const length = Array.from(answers.text.trim()).length
  const found: [boolean, string, string][] = [
    [answers.way === '', 'way', said.intakeWay],
    [answers.kind === '', 'kind', said.matterKind],
    [length < matterLimits.textCharsMin, 'text', said.matterTextShort],
    [length > matterLimits.textCharsMax, 'text', said.matterTextLong],
    [answers.city === '', 'city', said.matterCity],
    [answers.city !== '' && answers.county === '', 'county', said.matterCounty],
    [answers.aboutUnit === '', 'aboutUnit', said.matterAboutUnit],
    [Array.from(answers.name.trim()).length > matterLimits.nameCharsMax, 'name', said.matterName],
    [answers.phone.trim() !== '' && !isPhone(answers.phone), 'phone', said.matterPhone],
  ]
  const wrong = found.filter(([isWrong]) => isWrong)
  return { message: '', fields: Object.fromEntries(wrong.map(([, name, sentence]) => [name, sentence])) }
}
