import { type Duty, dutiesOfBody, findBody } from '../../content/duties/index.ts'
import { withNarrower } from './link.ts'
import { bodiesOfDuty, dutiesFor } from './roles.ts'
import type { AnswerBody, Draft, LinkedBody } from './types.ts'

/** A further paragraph names its bodies, too, when this much of the best one's score speaks for it. */
const SHARE_MIN = 0.7
const BODIES_MAX = 24

/** The duties that the bodies of an answer come from, best paragraph first. */
export function dutiesBehind(draft: Draft): Duty[] {
  if (draft.listed !== null) return withNarrower(draft.listed.id).flatMap(dutiesOfBody)
  const { key } = draft.reason ?? {}
  if (key !== undefined && key !== 'reference' && key !== 'claim' && key !== 'lacking') return []
  const best = draft.evidence[0]?.score ?? 0
  const scores = new Map(draft.evidence.map(({ id, score }) => [id, score]))
  const paragraphs = draft.cited.filter((id, at) => at === 0 || (scores.get(id) ?? best) >= best * SHARE_MIN)
  return paragraphs.flatMap((id) => dutiesFor(draft, id))
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

function listedBodies({ id }: LinkedBody, duties: readonly Duty[]): AnswerBody[] {
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

/** Who is responsible, from the duties of the cited paragraphs; empty where the answer is about nobody's duty. */
export function bodiesOf(draft: Draft): AnswerBody[] {
  const duties = dutiesBehind(draft)
  if (draft.listed !== null) return listedBodies(draft.listed, duties)
  return merge(duties.flatMap(bodiesOfDuty)).slice(0, BODIES_MAX)
}
