import { describe, expect, it } from 'vitest'
import { openHome } from '#home'
import { addressOf, findParagraph, paragraphText } from '../../../content/regulation/index.ts'
import { answer } from '../../../worker/assistant/answer.ts'
import type { Answer } from '../../../worker/assistant/types.ts'
import { isProven, namesBody } from '../../../worker/assistant/verify.ts'
import { contextFor } from '../../../worker/context.ts'
import { questions } from './questions.made.ts'

const home = await openHome()
const ask = (question: string) => answer(contextFor(home, 'resident'), { question })

const outcomes = ['answered', 'partial', 'clarify', 'not_in_regulation', 'out_of_scope', 'emergency', 'refused']

function faultsOf({ outcome, text, bodies, citations }: Answer): string[] {
  const faults: string[] = []
  if (!outcomes.includes(outcome)) faults.push('outcome')
  if (text === '' || /[<>]/.test(text)) faults.push('text')
  if ((outcome === 'answered' || outcome === 'partial') && citations.length === 0) faults.push('no citation')
  for (const { id, quote, url } of citations) {
    const paragraph = findParagraph(id)
    if (paragraph === undefined || url !== addressOf(id)) faults.push(`citation ${id}`)
    else if (quote === '' || !paragraphText(paragraph).includes(quote)) faults.push(`quote ${id}`)
  }
  for (const { name, citations: ids } of bodies) {
    const isNamed = ids.every((id) => citations.some((each) => each.id === id && namesBody(each, name)))
    if (ids.length === 0 || !isNamed) faults.push(`body ${name}`)
  }
  return faults
}

describe('any question', () => {
  it(`of ${questions.length} gets a defined outcome, citations that exist and quotes that are exact`, async () => {
    expect(questions.length).toBeGreaterThanOrEqual(2000)
    const faults: string[] = []
    for (const question of questions) {
      const given = await ask(question.slice(0, 500))
      for (const fault of faultsOf(given)) faults.push(`${question}: ${fault}`)
      if (!isProven(given)) faults.push(`${question}: not proven`)
    }
    expect(faults).toEqual([])
  })

  it('gets the same bytes again', async () => {
    for (const question of questions.filter((_, at) => at % 20 === 0)) {
      expect(JSON.stringify(await ask(question)), question).toBe(JSON.stringify(await ask(question)))
    }
  })
})
