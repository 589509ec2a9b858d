import { findTopic } from '../../content/duties/topics.ts'
import { findHotline } from '../../content/hotlines/index.ts'
import { countiesOf, type Division, placeName } from '../../content/places/index.ts'
import { danger as dangerWords } from '../../content/words/danger.ts'
import { detectDanger } from '../../search/topics/danger.ts'
import { suggestTopics } from '../../search/topics/suggest.ts'
import type { Context } from '../context.ts'
import type { OpenMatter } from '../contract/matter-schemas.ts'
import { findPersonalNumbers } from '../contract/personal-numbers.ts'
import { routeMatter } from './routing.ts'
import type { MatterForResident, Route } from './types.ts'

export interface Line {
  readonly number: string
  readonly name: string
  /** 12337 is a web site: such a number is no link to ring. */
  readonly isTelephone: boolean
}

/** What a person sees before sending: nothing is stored yet. */
export interface Review {
  readonly labels: Labels
  readonly route: Route
  /** The text tells of danger now: whom to ring and what to do first. */
  readonly danger: { readonly text: string; readonly lines: readonly Line[] } | null
  /** Lines for this topic beside the form. */
  readonly lines: readonly Line[]
  readonly hasIdentityNumber: boolean
  readonly hasCardNumber: boolean
  /** What the text is most like, where no topic was chosen; the person decides. */
  readonly suggested: readonly { readonly code: string; readonly label: string }[]
}

export interface Labels {
  readonly kind: string
  readonly topic: string
  readonly place: string
}

/** Reads a draft before it is sent: where it goes, whether somebody must be rung first, what should not stand in it. */
export function reviewMatter(ctx: Context, matter: OpenMatter): Review {
  const danger = detectDanger(matter.text)
  const numbers = findPersonalNumbers(matter.text)
  return {
    labels: labelsOf(ctx, matter),
    route: routeMatter(matter.topic, matter.place),
    danger: danger && { text: dangerWords.kinds[danger.kind], lines: linesOf(danger.numbers) },
    lines: linesOf(findTopic(matter.topic)?.hotlines ?? []),
    hasIdentityNumber: numbers.identity,
    hasCardNumber: numbers.card,
    suggested: matter.topic === 'other' ? suggestionsFor(matter.text) : [],
  }
}

function suggestionsFor(text: string) {
  return suggestTopics(text).map(({ code }) => ({ code, label: topicLabelOf(code) }))
}

/** The words for the codes of a matter. */
export function labelsOf(ctx: Context, matter: Pick<OpenMatter, 'kind' | 'topic' | 'place'>): Labels {
  const { kinds, unknownCounty } = ctx.words.matters
  const place = placeName(matter.place)
  return {
    kind: kinds[matter.kind].label,
    topic: topicLabelOf(matter.topic),
    place: matter.place.county ? place : `${place}，${unknownCounty}`,
  }
}

/** The same for a matter that was taken in; its route already names the place. */
export function labelsOfTracked(ctx: Context, matter: MatterForResident): Labels {
  return {
    kind: ctx.words.matters.kinds[matter.kind].label,
    topic: topicLabelOf(matter.topic),
    place: matter.route.place,
  }
}

/** The name of a topic; of a code that is none, the last entry of the list. */
export function topicLabelOf(code: string): string {
  return (findTopic(code) ?? findTopic('other'))?.label ?? code
}

/** The counties that the form offers for a city. */
export function listCounties(city: string): readonly Division[] {
  return countiesOf(city)
}

function linesOf(numbers: readonly string[]): Line[] {
  return numbers.flatMap((number) => {
    const hotline = findHotline(number)
    return hotline ? [{ number, name: hotline.name, isTelephone: hotline.kind === 'telephone' }] : []
  })
}
