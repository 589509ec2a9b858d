import type { Level, Modality, PartnerRole } from '../types.ts'

/** The groups in which the explorer lists the bodies; labels stand in content/words/duties.ts. */
export type BodyKind =
  | 'coordination'
  | 'governments'
  | 'justice'
  | 'departments'
  | 'neighbourhood'
  | 'trades'
  | 'places'
  | 'society'
  | 'units'
  | 'persons'

/**
 * A word that people say and the regulation does not use, so `named` is always false.
 * - `same`: another word for the body itself (居委会 for 居民委员会).
 * - `part`: an office, a person or a kind of it (派出所 of 公安机关, 旅行社 of 旅游经营者).
 * - `near`: the body that the regulation names instead, which is not the same one (政法委, 统筹协调机构).
 */
export interface EverydayName {
  readonly said: string
  readonly law: string
  readonly body: string
  readonly kin: 'same' | 'part' | 'near'
  readonly named: false
}

/** One body: a permanent id, the law's word for it and every other word that the law has for it. */
export interface Body {
  readonly id: string
  readonly name: string
  /** Further forms of the law: 公安部门 (第三十九条) beside 公安机关; each stands in the records or in the text. */
  readonly aliases: readonly string[]
  readonly kind: BodyKind
  /** The levels at which the duties place it, in the order of the type; empty for a body that is only a partner. */
  readonly levels: readonly Level[]
  readonly everyday: readonly EverydayName[]
  /** The word is too common to be searched for (机关, 单位, 家庭): no article merely mentions it. */
  readonly common: boolean
  /** The body of which this one is a case: 省统筹协调机构 of 统筹协调机构. */
  readonly broader?: string
}

export interface DutySubject {
  readonly id: string
  readonly name: string
}

/** One duty with its bodies resolved; `id` is the source and the place of the row within it: `a15.p1.d1`. */
export interface Duty {
  readonly id: string
  readonly source: string
  readonly article: number
  /** The normative clause, verbatim. */
  readonly quote: string
  readonly modality: Modality
  readonly subjects: readonly DutySubject[]
  readonly partners: readonly (DutySubject & { readonly role: PartnerRole })[]
  readonly action: string
  readonly object?: string
  readonly topics: readonly string[]
  readonly level: Level
  readonly condition?: string
  readonly inherited: boolean
  /** The sentence is aimed at the subjects, who undergo what another body does: never say that they do it. */
  readonly aimed: boolean
}
