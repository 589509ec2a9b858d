import { findParagraph } from './law.ts'
import type { ParagraphId } from './types.ts'

/** A word that the regulation itself defines, where, and the clause that defines it, word for word. */
export type DefinedTerm = { id: string; term: string; basis: ParagraphId; definition: string }

/** The four terms that the regulation defines. */
export const definedTerms: readonly DefinedTerm[] = [
  {
    id: 'safe-province',
    term: '平安建设',
    basis: 'a2.p2',
    definition: findParagraph('a2.p2')?.text ?? '',
  },
  {
    id: 'coordinating-body',
    term: '统筹协调机构',
    basis: 'a11.p1',
    definition:
      '省、设区的市、县（市、区）、乡镇（街道）应当设立平安建设统筹协调机构（以下简称统筹协调机构），负责统筹协调本辖区内的平安建设工作。',
  },
  {
    id: 'member-unit',
    term: '成员单位',
    basis: 'a12.p1',
    definition:
      '统筹协调机构应当根据平安建设工作需要，确定本辖区内的有关部门和单位作为平安建设的成员单位（以下简称成员单位），并实行动态调整。',
  },
  {
    id: 'governance-centre',
    term: '综治中心',
    basis: 'a13.p1',
    definition:
      '省、设区的市、县（市、区）、乡镇（街道）、村（社区）设立社会治安综合治理中心（以下称综治中心），作为整合社会治理资源、创新社会治理方式、矛盾纠纷多元化解的工作平台。',
  },
]

/** The one reference from a paragraph to another: 「具有前款情形的」 (第五十八条第二款). */
export const crossReferences: readonly { from: ParagraphId; phrase: string; to: ParagraphId }[] = [
  { from: 'a58.p2', phrase: '前款', to: 'a58.p1' },
]

/** A stretch of a text, in UTF-16 units, end exclusive. */
export type TermUse = { start: number; end: number; term: DefinedTerm }

/**
 * The first use of each defined term in a text, in order of place. Pass the ids of terms that the page has linked
 * already as `seen`, and `within` for the paragraph that the text comes from, so that a definition is not linked to itself.
 */
export function findTermUses(text: string, seen: ReadonlySet<string> = new Set(), within?: string): TermUse[] {
  return definedTerms
    .filter((term) => !seen.has(term.id) && term.basis !== within)
    .map((term) => ({ start: text.indexOf(term.term), end: text.indexOf(term.term) + term.term.length, term }))
    .filter((use) => use.start >= 0)
    .sort((a, b) => a.start - b.start)
}
