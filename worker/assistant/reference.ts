import { cite, findArticle, findParagraph, regulation, toHan } from '../../content/regulation/index.ts'
import { assistant as words } from '../../content/words/assistant.ts'
import { type ArticleReference, parseArticleForm } from '../../search/text/numbers.ts'
import { NUMERAL_SIGNS, parseNumeral } from '../../search/text/numerals.ts'
import type { Draft, Step } from './types.ts'

const numeral = `[0-9]{1,3}|[${NUMERAL_SIGNS}]{1,7}`
const withNumerals = (source: string) => source.replace(/N/g, numeral)
const places = new RegExp(withNumerals(words.reference), 'g')
const ours = new RegExp(words.ours)
const otherLaw = new RegExp(words.otherLaw)
const followUp = new RegExp(withNumerals(words.followUp))
const told = new RegExp(words.told)
const CITED_MAX = 8
/** 「两条」 counts things, 「六十八条」 hardly. */
const MEASURES_MAX = 10

interface Named {
  readonly references: readonly ArticleReference[]
  readonly isOtherLaw: boolean
}

/** The articles that a sentence names, and whether it names those of another law. */
function findNamed(question: string, folded: string): Named {
  const form = parseArticleForm(question)
  const bareNumber = form?.bare === true && form.references.some(({ article }) => !findArticle(article))
  if (form !== null && !bareNumber) return { references: form.references, isOtherLaw: false }
  const references: ArticleReference[] = []
  let isOtherLaw = false
  for (const match of folded.matchAll(places)) {
    const [all, article = '', paragraph] = match
    const before = folded.slice(Math.max(0, match.index - 12), match.index)
    if (otherLaw.test(before)) isOtherLaw = true
    else if (
      all.startsWith(words.ordinal) ||
      ours.test(before) ||
      isTold(article, folded.slice(match.index + all.length))
    ) {
      const number = parseNumeral(article)
      const part = paragraph === undefined ? null : parseNumeral(paragraph)
      if (number !== null) references.push({ article: number, paragraph: part, item: null })
    }
  }
  return { references, isOtherLaw }
}

/** 「六十八条讲的是」: no measure of things has so many, so it is an article. */
function isTold(numeral: string, after: string): boolean {
  return (parseNumeral(numeral) ?? 0) > MEASURES_MAX && told.test(after)
}

/** 「第三款呢」 after an answer: the same article as its first citation. */
function findFollowUp({ input, folded }: Draft): ArticleReference[] {
  const paragraph = parseNumeral(followUp.exec(folded)?.[1] ?? '')
  const last = input.context?.citations?.find((id) => findParagraph(id) !== undefined)
  const article = last === undefined ? undefined : findParagraph(last)?.article
  return paragraph === null || article === undefined ? [] : [{ article, paragraph, item: null }]
}

function refuse(draft: Draft, key: 'beyond' | 'noParagraph' | 'otherLaw', place: string): Draft {
  return { ...draft, outcome: 'not_in_regulation', reason: { key, place } }
}

/** The number as the law writes it, where it can be such a number at all. */
function written(number: number): string {
  return number >= 1 && number <= 99 ? toHan(number) : String(number)
}

/** An article asked for by its number is shown as it stands; above 63 there is none, and we say so. */
export const reference: Step = (draft) => {
  if (draft.outcome !== null) return draft
  const { references, isOtherLaw } = findNamed(draft.input.question, draft.folded)
  const named = references.length > 0 ? references : findFollowUp(draft)
  const cited: string[] = []
  for (const { article, paragraph } of named) {
    const found = findArticle(article)
    if (found === undefined) return refuse(draft, 'beyond', words.article(written(article)))
    const chosen = found.paragraphs.filter(({ number }) => paragraph === null || number === paragraph)
    if (chosen.length === 0)
      return refuse(draft, 'noParagraph', words.paragraph(cite(found.id), written(paragraph ?? 0)))
    cited.push(...chosen.map(({ id }) => id))
  }
  if (cited.length > 0) {
    const once = [...new Set(cited)].slice(0, CITED_MAX)
    return { ...draft, outcome: 'answered', cited: once, reason: { key: 'reference' } }
  }
  return isOtherLaw ? refuse(draft, 'otherLaw', regulation.title) : draft
}
