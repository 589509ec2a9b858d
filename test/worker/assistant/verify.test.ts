import { describe, expect, it } from 'vitest'
import type { Answer, Citation } from '../../../worker/assistant/types.ts'
import { isProven } from '../../../worker/assistant/verify.ts'

const citation: Citation = {
  id: 'a61.p2',
  article: 61,
  paragraph: 2,
  quote: '对见义勇为人员应当按照有关法律、法规予以奖励和保护。',
  url: '/regulation/61/#p2',
}
const answer: Answer = {
  outcome: 'answered',
  text: '',
  bodies: [],
  citations: [citation],
  notes: [],
  actions: [],
  channels: [],
  choices: [],
  why: { intent: null, words: [], duties: [], rejected: [] },
  engine: { version: '', lawSha: '', model: null },
}
const body = { id: 'x', role: 'lead', modality: 'must', level: null } as const

describe('the verify step', () => {
  it('lets an exact quote through', () => {
    expect(isProven(answer)).toBe(true)
  })

  it('refuses a changed quote, a wrong place, a wrong address, an unknown paragraph and an answer without any', () => {
    const wrong: Partial<Citation>[] = [
      { quote: citation.quote.replace('应当', '可以') },
      { quote: '' },
      { article: 60 },
      { paragraph: 1 },
      { url: '/regulation/61/' },
      { id: 'a64.p1' },
    ]
    for (const change of wrong) expect(isProven({ ...answer, citations: [{ ...citation, ...change }] })).toBe(false)
    expect(isProven({ ...answer, citations: [] })).toBe(false)
  })

  it('refuses a body that the quoted paragraph does not name', () => {
    const named = (name: string, citations: string[]) => isProven({ ...answer, bodies: [{ ...body, name, citations }] })
    expect(named('见义勇为人员', ['a61.p2'])).toBe(true)
    expect(named('公安机关', ['a61.p2'])).toBe(false)
    expect(named('见义勇为人员', ['a61.p1'])).toBe(false)
    expect(named('见义勇为人员', [])).toBe(false)
  })
})
