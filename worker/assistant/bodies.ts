import { dutiesOfBody, findBody } from '../../content/duties/index.ts'
import type { NamedBody } from '../../search/topics/body-names.ts'
import { withNarrower } from './link.ts'
import { bodiesOfDuty, dutiesFor, type JoinedDuty } from './roles.ts'
import type { AnswerBody, Draft } from './types.ts'

/** A further paragraph of the same article, or of another one, names its bodies, too, from this much of the best score;
 * where it is asked how several share a matter, every cited one does. */
const SHARE_MIN = { wide: 0.3, wideOther: 0.4, same: 0.7, other: 0.9 } as const
const BODIES_MAX = 24

/** The duties that the bodies of an answer come from, best paragraph first. */
export function dutiesBehind(draft: Draft): JoinedDuty[] {
  if (draft.listed.length > 0) return draft.listed.flatMap(({ id }) => withNarrower(id)).flatMap(dutiesOfBody)
  const { key } = draft.reason ?? {}
  if (key !== undefined && key !== 'reference' && key !== 'claim' && key !== 'lacking') return []
  const best = draft.evidence[0]?.score ?? 0
  const scores = new Map(draft.evidence.map(({ id, score }) => [id, score]))
  const [first = ''] = draft.cited
  const paragraphs = draft.cited.filter((id) => {
    const isSame = articleOf(id) === articleOf(first)
    const share = draft.isWide
      ? isSame
        ? SHARE_MIN.wide
        : SHARE_MIN.wideOther
      : isSame
        ? SHARE_MIN.same
        : SHARE_MIN.other
    return id === first || draft.tops.includes(id) || (scores.get(id) ?? best) >= best * share
  })
  return paragraphs.flatMap((id) => dutiesFor(draft, id).filter(({ modality }) => id === first || modality !== 'is'))
}

function articleOf(id: string): string {
  return id.split('.')[0] ?? ''
}

/** One entry for a name, with every paragraph in which it stands. */
function merge(all: readonly AnswerBody[]): AnswerBody[] {
  const byName = new Map<string, AnswerBody>()
  for (const body of all) {
    const known = byName.get(body.name)
    const citations = [...new Set([...(known?.citations ?? []), ...body.citations])]
    byName.set(body.name, { ...(known ?? body), citations })
  }
  return [...byName.values()]
}

function listedBodies({ id }: NamedBody, duties: readonly JoinedDuty[]): AnswerBody[] {
  const ids = withNarrower(id)
  const own = duties.flatMap((duty) => {
    const roles = [...duty.subjects, ...duty.partners].filter((role) => ids.includes(role.id))
    return bodiesOfDuty({ ...duty, subjects: roles, partners: [] }).map((body) => {
      const partner = duty.partners.find((each) => ids.includes(each.id))
      const name = roles[0]?.name ?? body.name
      return { ...body, name, role: partner === undefined ? body.role : partner.role }
    })
  })
  return merge(own).map((body) => ({ ...body, level: findBody(id)?.levels[0] ?? body.level }))
}

/** Asks what a named body must or may do: those whom it helps or brings in are not asked for. */
function asksOwn({ intent, linked, isWide }: Draft, duties: readonly JoinedDuty[]): boolean {
  if (intent === 'who' || isWide) return false
  return duties.some(({ subjects }) => subjects.some(({ id }) => linked.some((body) => body.id === id)))
}

/** Who is responsible, from the duties of the cited paragraphs; empty where the answer is about nobody's duty. */
export function bodiesOf(draft: Draft): AnswerBody[] {
  const duties = dutiesBehind(draft)
  if (draft.listed.length > 0) return draft.listed.flatMap((body) => listedBodies(body, duties))
  const own = asksOwn(draft, duties) ? duties.map((duty) => ({ ...duty, partners: [] })) : duties
  return merge(own.flatMap(bodiesOfDuty)).slice(0, BODIES_MAX)
}
