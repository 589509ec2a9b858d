import { glossOf } from '../../content/glosses/index.ts'
import { type Paragraph, paragraphText } from '../../content/regulation/index.ts'

const PAIR = /^\p{Script=Han}{2}$/u

/**
 * The stretches of a paragraph's gloss that its own text does not have, parted by spaces: how people say it. Empty where
 * there is no gloss, or where the text was changed since it was written.
 */
export function plainWordsOf(paragraph: Paragraph): string {
  const gloss = glossOf(paragraph.id)
  if (gloss === undefined || gloss.sha !== paragraph.sha256) return ''
  const law = paragraphText(paragraph)
  return gloss.says.flatMap((sentence) => newStretches(sentence, law)).join(' ')
}

function newStretches(sentence: string, law: string): string[] {
  const signs = Array.from(sentence)
  const stretches: string[] = []
  let stretch = ''
  for (let at = 0; at + 1 < signs.length; at++) {
    const pair = `${signs[at]}${signs[at + 1]}`
    const isNew = PAIR.test(pair) && !law.includes(pair)
    if (isNew) stretch = stretch === '' ? pair : `${stretch}${signs[at + 1]}`
    if (!isNew && stretch !== '') stretches.push(stretch)
    if (!isNew) stretch = ''
  }
  return stretch === '' ? stretches : [...stretches, stretch]
}
