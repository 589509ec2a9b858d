import {
  type Body,
  type Duty,
  type DutySubject,
  dutiesWithin,
  type Level,
  narrowerThan,
} from '../../../content/duties/index.ts'
import { duties as words } from '../../../content/words/duties.ts'
import { modalClass, modalWord, type PartnerLine, partnersByRole, partOf } from '../../parts/Duty/group.ts'

/** One clause on the page of a body: with what force it binds it, or which part it has in what others do. */
export interface Entry {
  readonly source: string
  readonly quote: string
  readonly mark: string
  readonly markClass: string
  /** The body's own level; `any` where it only has a part in what others do. */
  readonly level: Level
  readonly inherited: boolean
  readonly aimed: boolean
  /** The body's name in this clause where it is not the page's own. */
  readonly written: readonly DutySubject[]
  /** Whose duty it is, where the body of the page is a partner only. */
  readonly by: readonly DutySubject[]
  /** Others who bear the same duty side by side. */
  readonly beside: readonly DutySubject[]
  readonly partners: readonly PartnerLine[]
}

/** Every clause of a body's page in article order; a clause with several deeds stands once. */
export function entriesOf(body: Body): Entry[] {
  const own = new Set([body.id, ...narrowerThan(body.id).map(({ id }) => id)])
  const groups = new Map<string, Duty[]>()
  for (const duty of dutiesWithin(body.id)) {
    const key = JSON.stringify([duty.source, duty.quote, markOf(duty, own).mark])
    groups.set(key, [...(groups.get(key) ?? []), duty])
  }
  return [...groups.values()].flatMap((duties) => entryOf(duties, body, own) ?? [])
}

function entryOf(duties: readonly Duty[], body: Body, own: ReadonlySet<string>): Entry | undefined {
  const [first] = duties
  if (!first) return undefined
  const subjects = unique(duties.flatMap((duty) => duty.subjects))
  const partners = unique(duties.flatMap((duty) => duty.partners))
  const bears = subjects.some(({ id }) => own.has(id))
  const mine = [...subjects, ...partners].filter(({ id }) => own.has(id))
  return {
    source: first.source,
    quote: first.quote,
    ...markOf(first, own),
    level: bears ? first.level : 'any',
    inherited: first.inherited && bears,
    aimed: first.aimed && bears,
    written: unique(mine).filter(({ id, name }) => id !== body.id || name !== body.name),
    by: bears ? [] : subjects,
    beside: bears ? subjects.filter(({ id }) => !own.has(id)) : [],
    partners: partnersByRole(
      partners.filter(({ id }) => !own.has(id)),
      first.quote,
    ),
  }
}

/** The modal word of the body's own duty, or the part that it has in somebody else's. */
function markOf(duty: Duty, own: ReadonlySet<string>): Pick<Entry, 'mark' | 'markClass'> {
  const part = duty.partners.find(({ id }) => own.has(id))
  if (duty.subjects.some(({ id }) => own.has(id)) || !part) {
    return { mark: modalWord(duty), markClass: modalClass(duty.modality, duty.aimed) }
  }
  return { mark: words.role[partOf(part, duty.quote)], markClass: modalClass('is', false) }
}

function unique<T extends DutySubject>(bodies: readonly T[]): T[] {
  return [...new Map(bodies.map((body) => [body.name, body])).values()]
}
