import { expect, test } from 'vitest'
import { findModals } from '../../content/duties/claims/text/find-modals.ts'
import { checkGloss, medianLength, sentencesOf } from '../../content/glosses/check.ts'
import { type Gloss, glosses, glossOf } from '../../content/glosses/index.ts'
import { plainWords } from '../../content/glosses/plain-words.ts'
import { paragraphText, regulation } from '../../content/regulation/index.ts'

const paragraphs = regulation.articles.flatMap((article) => article.paragraphs)
const found = (gloss: Gloss) => checkGloss(gloss).map(({ reason, said, why }) => `${reason}: ${said} ${why ?? ''}`)

test.each(glosses.map((gloss) => [gloss.of, gloss] as const))('%s says what its paragraph says', (_, gloss) => {
  expect(found(gloss)).toEqual([])
})

test('each of the 120 paragraphs has one gloss, in the order of the law', () => {
  expect(glosses).toHaveLength(120)
  expect(glosses.map(({ of }) => of)).toEqual(paragraphs.map(({ id }) => id))
})

test('half of all sentences have at most 25 characters', () => {
  expect(glosses.flatMap(sentencesOf).length).toBeGreaterThan(0)
  expect(medianLength(glosses)).toBeLessThanOrEqual(25)
})

test('no gloss is the law over again', () => {
  const copies = glosses.filter(({ of, says }) => {
    const law = paragraphs.find(({ id }) => id === of)
    return law && fold(says.join('')) === fold(paragraphText(law))
  })
  expect(copies.map(({ of }) => of)).toEqual([])
})

const fold = (text: string): string => text.replace(/[\p{P}\s]/gu, '')

test.each(plainWords.flatMap(({ force, words }) => words.map((word) => [word, force] as const)))(
  '%s is read as %s',
  (word, force) => {
    expect(findModals(`大家${word}去办`, plainWords).map((modal) => modal.force)).toEqual([force])
  },
)

/** The gloss of a paragraph with other sentences. */
function altered(id: string, says: readonly string[], silent: readonly string[] = []): Gloss {
  const gloss = glossOf(id)
  if (!gloss) throw new RangeError(id)
  return { of: gloss.of, sha: gloss.sha, says, ...(silent.length > 0 ? { silent } : {}) }
}

const wrong: readonly (readonly [title: string, reason: string, gloss: () => Gloss])[] = [
  ['a changed paragraph makes its gloss stale', 'stale', () => ({ ...altered('a1.p1', ['x。']), sha: '0'.repeat(64) })],
  ['an id that the law lacks is found', 'unknown', () => ({ ...altered('a1.p1', ['x。']), of: 'a64.p1' })],
  ['an empty gloss is found', 'empty', () => altered('a10.p2', [])],
  ['two sentences are no one sentence', 'sentence', () => altered('a10.p2', ['新闻媒体要做宣传。还要做好监督。'])],
  ['a 要 softened to 可以 is found', 'claim', () => altered('a10.p2', ['新闻媒体可以加强平安建设的宣传。'])],
  ['a 可以 hardened to 必须 is found', 'claim', () => altered('a14.p2', ['必须报县级人民政府确定责任部门。'])],
  ['a 可以 hardened to 都得 is found', 'claim', () => altered('a11.p1', ['统筹协调机构都得设立若干专项组。'])],
  ['a body of our own is found', 'claim', () => altered('a15.p4', ['网格员要向派出所报告。'])],
  ['a deadline of our own is found', 'claim', () => altered('a14.p2', ['乡镇人民政府要在五天内处理。'])],
  ['a 可以 that nobody tells is found', 'force', () => altered('a11.p1', ['省、市、县、乡镇都要设统筹协调机构。'])],
  ['an item that nobody tells is found', 'item', () => altered('a6.p1', ['维护国家政治安全。'])],
  ['silence has a class of its own', 'says-silent', () => altered('a10.p2', ['新闻媒体要宣传。', '条例没有写罚款。'])],
  ['only silence stands there', 'silent-says', () => altered('a10.p2', ['新闻媒体要宣传。'], ['新闻媒体要监督。'])],
  ['what the law has is not called absent', 'claim', () => altered('a10.p2', ['媒体要宣传。'], ['这一款没有写监督。'])],
]

test.each(wrong)('%s', (_, reason, gloss) => {
  expect(checkGloss(gloss()).map((finding) => finding.reason)).toContain(reason)
})

/** Words of force swapped; 需要, 重要, 只要 and the like are no words of force. */
const swaps: readonly (readonly [RegExp, string])[] = [
  [/(?<![不需主重必只首纪概想快])要(?![求点素害是么])/g, '可以'],
  [/(?<![不需主重必只首纪概想快])要(?![求点素害是么])/g, '不用'],
  [/(?<!不)可以/g, '必须'],
  [/鼓励(?!和支持)/g, '应当让'],
]

test('a word of force that is swapped in any gloss is found, nineteen times in twenty', () => {
  const mutants = glosses.flatMap((gloss) =>
    swaps.flatMap(([pattern, to]) =>
      gloss.says.flatMap((said) =>
        [...said.matchAll(pattern)].map(({ 0: word, index }) =>
          altered(gloss.of, [`${said.slice(0, index)}${to}${said.slice(index + word.length)}`]),
        ),
      ),
    ),
  )
  const missed = mutants.filter((mutant) => !checkGloss(mutant).some(({ reason }) => reason === 'claim'))
  console.log(`glosses: ${mutants.length - missed.length} of ${mutants.length} mutants found`)
  expect(missed.length / mutants.length).toBeLessThanOrEqual(0.05)
})
