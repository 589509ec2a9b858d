import { expect, it } from 'vitest'
import { templates } from '../../../content/words/staff/templates.ts'
import { actForms, actsOf } from '../../../site/islands/Desk/case/act-forms.ts'
import { changesBetween } from '../../../site/islands/Desk/case/changes.ts'
import { draftOf, folded, mistakesIn } from '../../../site/islands/Desk/case/draft.ts'
import { deskActions, type MatterForHandler } from '../../../worker/contract/desk.ts'
import { dialogueLimits } from '../../../worker/contract/dialogue.ts'
import { moves } from '../../../worker/matters/rules.ts'

it('every action of the contract has a form, and what the table of moves asks for is asked for', () => {
  const acts = deskActions.filter((action) => action !== 'note')
  expect(Object.keys(actForms).sort()).toEqual([...acts].sort())
  for (const act of acts) {
    const { words, reason, outcome, byTwo } = actForms[act]
    const own = moves.filter(({ action }) => action === `matter.${act}`)
    if (own.some(({ needsReason }) => needsReason)) expect(words === 'needed' || reason, act).toBe(true)
    if (own.some(({ needsAnswer }) => needsAnswer)) expect(outcome, act).toBe(true)
    const isByTwo = own.some(({ needsSecondPerson, secondPersonFor }) => needsSecondPerson && !secondPersonFor)
    expect(byTwo ?? false, act).toBe(isByTwo)
  }
  expect(actsOf(['reveal', 'note', 'accept'])).toEqual({ steps: ['accept'], besides: ['reveal'] })
})

it('a template goes out with no blank unfilled, and none is too long', () => {
  for (const [act, list] of Object.entries(templates)) {
    expect(Object.keys(actForms)).toContain(act)
    for (const { text } of list) expect([...text].length).toBeLessThan(dialogueLimits.messageCharsMax)
  }
  const draft = draftOf('ask', null, '')
  draft.text = templates.ask?.[0]?.text ?? ''
  expect(mistakesIn(draft).text).toContain('〔')
  draft.text = draft.text.replace(/〔.*?〕/g, '三单元')
  expect(mistakesIn(draft)).toEqual({})
})

it('what is missing is said at its box; words that may be left out may be', () => {
  expect(Object.keys(mistakesIn(draftOf('reply', null, '')))).toEqual(['text', 'outcome'])
  expect(Object.keys(mistakesIn(draftOf('object', null, '')))).toEqual(['text', 'article'])
  expect(mistakesIn(draftOf('accept', null, ''))).toEqual({})
  expect(Object.keys(mistakesIn({ ...draftOf('hand-over', null, ''), staff: '7K3M9' }))).toEqual(['staff'])
  expect(mistakesIn({ ...draftOf('hand-over', null, ''), staff: ' s-7k3m9' })).toEqual({})
  expect(folded('ｓ-7k3m9 ')).toBe('S-7K3M9')
})

it('words written for one step stay for the next one', () => {
  const before = { ...draftOf('reply', null, 'a'), text: '已经清走。' }
  expect(draftOf('ask', before, 'b')).toMatchObject({ act: 'ask', text: '已经清走。' })
})

it('what happened between two looks is told; one’s own look is no news', () => {
  const look = { at: '', action: 'matter.look', role: 'handler', unit: '', unitName: '', byMe: true }
  const before: MatterForHandler = { mayDo: [], state: 'in-progress', version: 3, timeline: [], dialogue: [] }
  expect(changesBetween(before, { ...before, timeline: [look] })).toHaveLength(1)
  const added = { ...look, action: 'matter.add', role: 'resident', byMe: false }
  const said = {
    seq: 0,
    author: 'resident',
    kind: 'addition',
    title: '',
    outcome: null,
    outcomeText: '',
    at: '',
    text: '',
  }
  const after = { ...before, state: 'withdrawal-asked', timeline: [look, added], dialogue: [said as never] }
  const lines = changesBetween(before, after)
  expect(lines).toHaveLength(3)
  expect(lines.join()).toContain('居民要求撤回')
  expect(lines.join()).toContain('居民补充')
})
