import { checkClaim } from '../duties/claims/check-claim.ts'
import { provisionOf } from '../duties/claims/provision-of.ts'
import { checkBodies } from '../duties/claims/rules/bodies.ts'
import { checkLoadedWords } from '../duties/claims/rules/loaded-words.ts'
import { isSilence, splitSilence } from '../duties/claims/rules/silence.ts'
import { plainWords } from '../glosses/plain-words.ts'
import { claims } from '../words/claims.ts'
import { checkBlocks, isKnown } from './check-blocks.ts'
import { type GuideSentence, sentencesOfGuide } from './sentences.ts'
import type { Guide, GuideFinding, GuideReason } from './types.ts'

/** A sentence over this fails; 25 characters are the aim. */
export const sentenceMax = 48

/** Words with which a sentence speaks of the law, so that it must lead to its paragraph. */
const ofLaw = /条例|依法|法律规定|应当|有权|有义务/
/** Short numbers as people ring them. */
const telephone = /(?<!\d)(?:1[12]\d|12[3-9]\d\d|9[56]\d{3}|400\d{7}|0\d{2,3}-?\d{7,8})(?!\d)/g
/** Where people go every day: advice may name them, since nobody takes them for the one responsible. */
const ordinary = /^(?:学校|幼儿园|医院|银行|志愿者|平安志愿者)$/
const options = { allowEveryday: true, plainWords } as const

/** Everything wrong with a guide; empty means that it may be shown. */
export function checkGuide(guide: Guide): readonly GuideFinding[] {
  const sentences = sentencesOfGuide(guide)
  const find = (reason: GuideReason, said: string, why?: string): GuideFinding => ({
    slug: guide.slug,
    reason,
    said,
    ...(why ? { why } : {}),
  })
  const silent = sentences.filter(({ section, text }) => section === 'silent' && isSilence(text))
  return [
    ...checkBlocks(guide, find),
    ...sentences.filter(({ text }) => [...text].length > sentenceMax).map(({ text }) => find('long', text)),
    ...sentences.flatMap((sentence) =>
      ofSentence(sentence, guide).map(([reason, why]) => find(reason, sentence.text, why)),
    ),
    ...numbersIn(sentences, guide).map((number) => find('hotline', number)),
    ...outside(guide.summary, guide).map(([reason, why]) => find(reason, guide.summary, why)),
    ...(silent.length === 0 ? [find('no-silence', '')] : []),
  ]
}

/** Telephone numbers in our sentences that the head does not name, so that none is made up. */
function numbersIn(sentences: readonly GuideSentence[], guide: Guide): string[] {
  const said = sentences.flatMap(({ text }) => text.match(telephone) ?? [])
  return [...new Set(said)].filter((number) => !guide.hotlines.includes(number))
}

type Wrong = readonly [reason: GuideReason, why?: string]

function ofSentence(sentence: GuideSentence, guide: Guide): Wrong[] {
  const { section, text } = sentence
  const ids = sentence.ids.filter(isKnown)
  if (ids.length < sentence.ids.length) return [['unknown', sentence.ids.join(' ')]]
  const { told } = splitSilence(text)
  if (ids.length === 0 && told.trim() !== '' && mustLink(section, told)) return [['unlinked']]
  if (ids.length > 0 || isSilence(text)) {
    const rest = ids.map(provisionOf)
    // A clause of silence alone needs no link: it is held against the whole law.
    const said = ids.length === 0 ? text.replace(told, '') : text
    return checkClaim(said, rest, options).map((defect) => ['claim', `${defect.said}：${claims[defect.reason]}`])
  }
  return section === 'situation' ? [] : outside(text, guide)
}

/** Under the two headings about the law each sentence leads to its paragraph; elsewhere those that speak of the law. */
function mustLink(section: GuideSentence['section'], told: string): boolean {
  return section === 'law' || section === 'who' || ofLaw.test(told)
}

/** Advice may name only bodies, consequences, money and deadlines that the paragraphs of the head have. */
function outside(text: string, guide: Guide): Wrong[] {
  const rest = guide.paragraphs.filter(isKnown).map(provisionOf)
  const claim = { text, quotes: [] }
  const bodies = checkBodies(claim, rest, options).filter(({ said }) => !ordinary.test(said))
  return [...bodies, ...checkLoadedWords(claim, rest)].map((defect) => [
    'outside',
    `${defect.said}：${claims[defect.reason]}`,
  ])
}
