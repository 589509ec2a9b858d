import { chapterOf, regulation } from '../../../regulation/law.ts'
import { blank } from '../text/clean.ts'
import { type Citation, citationPattern, readCitations } from '../text/read-citations.ts'
import { type Quantity, readDates, readNumbers } from '../text/read-numbers.ts'
import type { Claim, Defect, Provision } from '../types.ts'

const lawNames = /《([^《》]*)》/g

/** Each number, date, amount, law name and article number stands in the cited text, or is the citation itself. */
export function checkNumbers(claim: Claim, rest: readonly Provision[]): readonly Defect[] {
  const whole = rest.map((provision) => provision.text).join('\n')
  const bare = blank(blank(claim.text, lawNames), citationPattern)
  return [
    ...lawDefects(claim.text, whole),
    ...readCitations(claim.text)
      .filter((citation) => !rest.some((provision) => isCited(citation, provision)) && !whole.includes(citation.said))
      .map(({ said }) => ({ rule: 'numbers' as const, said, reason: 'article-not-cited' as const })),
    ...dateDefects(bare, whole),
    ...quantityDefects(bare, whole),
  ]
}

function lawDefects(text: string, whole: string): Defect[] {
  return [...text.matchAll(lawNames)]
    .filter(([, name = '']) => !(whole.includes(name) || regulation.title.endsWith(name)) || name.length < 4)
    .map(([said]) => ({ rule: 'numbers', said, reason: 'law-absent' }))
}

/** A part that the citation does not say, or that the provision is wider than, does not count against it. */
function isCited(citation: Citation, provision: Provision): boolean {
  const parts = /^a(\d+)(?:\.p(\d+)(?:\.i(\d+))?)?$/.exec(provision.id)
  if (!parts) return false
  const agrees = (said: number | undefined, held: string | undefined) =>
    said === undefined || held === undefined || said === Number(held)
  const isInChapter = citation.chapter === undefined || chapterOf(Number(parts[1])).number === citation.chapter
  return (
    isInChapter &&
    agrees(citation.article, parts[1]) &&
    agrees(citation.paragraph, parts[2]) &&
    agrees(citation.item, parts[3]) &&
    (citation.item === undefined || provision.text.includes('\n'))
  )
}

function dateDefects(text: string, whole: string): Defect[] {
  const held = readDates(whole).map(({ parts }) => parts.join('-'))
  return readDates(text)
    .filter(({ parts }) => !held.includes(parts.join('-')))
    .map(({ said }) => ({ rule: 'numbers', said, reason: 'date-absent' }))
}

function quantityDefects(text: string, whole: string): Defect[] {
  const held = readNumbers(whole)
  return readNumbers(text)
    .filter((said) => !held.some((number) => isSame(said, number)) && !isItemCount(said, whole))
    .map(({ said }) => ({ rule: 'numbers', said, reason: 'number-absent' }))
}

/** 「九项任务」 of a paragraph with nine items says nothing that a reader cannot count. */
function isItemCount({ value, unit }: Quantity, whole: string): boolean {
  const items = whole.match(/^（[一二三四五六七八九十]+）/gm) ?? []
  return items.length > 0 && items.length === value && /^[项件种类条个]$/.test(unit)
}

function isSame(said: Quantity, held: Quantity): boolean {
  return said.value === held.value && (said.unit === held.unit || said.unit === '' || held.unit === '')
}
