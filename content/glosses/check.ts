import { checkClaim } from '../duties/claims/check-claim.ts'
import { isSilence, splitSilence } from '../duties/claims/rules/silence.ts'
import { pairsOf } from '../duties/claims/text/align.ts'
import { findModals } from '../duties/claims/text/find-modals.ts'
import { findParagraph, type Paragraph, paragraphText } from '../regulation/index.ts'
import { claims } from '../words/claims.ts'
import { plainWords } from './plain-words.ts'
import type { Gloss, GlossFinding, GlossReason } from './types.ts'

/** A sentence over this fails; 25 is the aim, and the median of all glosses must keep to it. */
export const sentenceMax = 36

/** Characters of a sentence, its punctuation left out. */
export function lengthOf(sentence: string): number {
  return [...sentence.replace(/[\p{P}\p{Z}]/gu, '')].length
}

/** Every sentence of a gloss, in the order in which it is read. */
export function sentencesOf(gloss: Gloss): readonly string[] {
  return [...gloss.says, ...(gloss.silent ?? [])]
}

/** The middle length of the sentences of these glosses; 0 for none. */
export function medianLength(glosses: readonly Gloss[]): number {
  const lengths = glosses.flatMap((gloss) => sentencesOf(gloss).map(lengthOf)).sort((a, b) => a - b)
  return lengths[Math.floor(lengths.length / 2)] ?? 0
}

/** Everything wrong with one gloss; empty means that it may be shown. */
export function checkGloss(gloss: Gloss): readonly GlossFinding[] {
  const find = (reason: GlossReason, said: string, why?: string): GlossFinding => ({
    of: gloss.of,
    reason,
    said,
    ...(why ? { why } : {}),
  })
  const paragraph = findParagraph(gloss.of)
  if (!paragraph) return [find('unknown', gloss.of)]
  if (gloss.says.length === 0) return [find('empty', gloss.of)]
  const sentences = sentencesOf(gloss)
  return [
    ...(gloss.sha === paragraph.sha256 ? [] : [find('stale', gloss.sha)]),
    ...sentences.filter((said) => !/^[^。？！?!\n]+[。？！]$/.test(said)).map((said) => find('sentence', said)),
    ...sentences.filter((said) => lengthOf(said) > sentenceMax).map((said) => find('long', said)),
    ...sentences.flatMap((said) => claimDefects(said, paragraph).map((why) => find('claim', said, why))),
    ...gloss.says.filter(isSilence).map((said) => find('says-silent', said)),
    ...(gloss.silent ?? []).filter((said) => !isWhollySilent(said)).map((said) => find('silent-says', said)),
    ...lostForces(gloss, paragraph).map((said) => find('force', said)),
    ...lostItems(gloss, paragraph).map((said) => find('item', said)),
  ]
}

function claimDefects(said: string, paragraph: Paragraph): string[] {
  const rest = [{ id: paragraph.id, text: paragraphText(paragraph) }]
  const defects = checkClaim(said, rest, { allowEveryday: true, plainWords })
  return defects.map((defect) => `${defect.said}：${claims[defect.reason]}`)
}

function isWhollySilent(said: string): boolean {
  return isSilence(said) && splitSilence(said).told.trim() === ''
}

/** 应当, 可以, 鼓励 and 不得 of the paragraph that the gloss has no word for. */
function lostForces(gloss: Gloss, paragraph: Paragraph): string[] {
  const told = new Set(gloss.says.flatMap((said) => findModals(said, plainWords).map(({ force }) => force)))
  const law = findModals(paragraphText(paragraph)).filter(({ force }) => !told.has(force))
  return [...new Set(law.map(({ said }) => said))]
}

/** Items of which no sentence takes up a pair of characters that tells them from the others. */
function lostItems(gloss: Gloss, paragraph: Paragraph): string[] {
  const told = new Set(gloss.says.flatMap(pairsOf))
  const all = paragraph.items.map((item) => ({ text: item.text, pairs: new Set(pairsOf(item.text)) }))
  const isOwn = (pair: string) => all.filter(({ pairs }) => pairs.has(pair)).length === 1
  return all.filter(({ pairs }) => ![...pairs].some((pair) => isOwn(pair) && told.has(pair))).map(({ text }) => text)
}
