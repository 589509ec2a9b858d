import { describe, expect, it } from 'vitest'
import { checkQuestionnaire } from '../../content/surveys/check.ts'
import { canonicalJson, freeze } from '../../content/surveys/freeze.ts'
import {
  dayOf,
  findWave,
  indicators,
  isOpen,
  lastDay,
  legalHeader,
  openCaveat,
  type Question,
  startOfDay,
  type Wave,
  waves,
} from '../../content/surveys/index.ts'
import { safety } from '../../content/surveys/safety/questionnaire.ts'

const question = (id: string): Question => {
  const found = safety.questions.find((one) => one.id === id)
  if (!found) throw new Error(`no question ${id}`)
  return found
}
const codes = (id: string) => (question(id).options as readonly { code: string }[]).map(({ code }) => code)

describe('waves', () => {
  const wave = findWave('2026-open') as Wave

  it('still have the questionnaire, indicators and thresholds that they were registered with', async () => {
    for (const { id, frozen, questionnaire } of waves) {
      const now = await freeze(questionnaire)
      expect(now, `wave ${id}: the questionnaire has changed; open a new wave instead of changing this one`).toBe(
        frozen,
      )
    }
  })

  it('are 意见征集 without the four marks, and may not be called statistics', () => {
    const header = legalHeader(wave)
    expect(header.isStatistics).toBe(false)
    expect(header.kind).toBe('意见征集')
    expect(header.lines.join('')).toContain('结果不称为统计')
  })

  it('carry all four marks or none', () => {
    const marks = { tableNumber: '甲1', issuer: '甲机关', approval: '甲〔2026〕1号', validUntil: '2027-01-31' }
    expect(legalHeader({ ...wave, marks })).toMatchObject({ isStatistics: true, kind: '统计调查' })
    expect(legalHeader({ ...wave, marks }).lines.join()).toContain('2027年1月31日')
    for (const missing of Object.keys(marks)) {
      expect(legalHeader({ ...wave, marks: { ...marks, [missing]: '' } }).isStatistics, missing).toBe(false)
    }
    expect(lastDay({ ...wave, marks })).toBe('2027-01-31')
  })

  it('close by themselves at midnight in China after the last day', () => {
    const last = { ...wave, closes: '2026-12-31' }
    const midnight = Date.parse('2027-01-01T00:00:00+08:00')
    expect(isOpen(last, dayOf(midnight - 1))).toBe(true)
    expect(isOpen(last, dayOf(midnight))).toBe(false)
    expect(startOfDay('2027-01-01')).toBe(midnight)
  })

  it('say the caveat of open participation word for word', () => {
    expect(openCaveat).toBe('参与者为自愿填写，不是随机抽样，不能推算全体居民，不计算抽样误差')
  })

  it('publish only indicators whose question and codes exist', () => {
    for (const { question: id, groups, beside } of indicators) {
      for (const code of [...groups.flatMap((group) => group.codes), ...beside]) expect(codes(id)).toContain(code)
    }
  })
})

describe('checking a questionnaire', () => {
  it('says in sentences what is wrong', () => {
    const broken = {
      ...safety,
      opening: ' ',
      questions: [
        { ...question('safety'), number: 1, id: 'A B', phrases: [] },
        { ...question('night-why'), number: 3, options: [{ code: 'declined', label: '' }], max: 2 },
        { ...question('satisfied'), number: 3, rows: [] },
      ],
    }
    expect(checkQuestionnaire(broken)).toEqual([
      '问卷缺少 opening。',
      '问题 A B：id 只用小写字母、数字和短横。',
      '问题 A B：phrases 要写出问题的各个意群。',
      '问题 night-why：题号 3 不接着前面的 1。',
      '问题 night-why：选项至少要两个。',
      '问题 night-why：代码 declined 留给“这题不答”，不能用。',
      '问题 night-why：选项 declined 没有写文字。',
      '问题 night-why：max 只用于 multiple，要是1以上的整数。',
      '问题 night-why：when 指的 night 不在这题前面。',
      '问题 satisfied：kind 是 grid 时要有 rows。',
      '问题 satisfied：rowsFrom 指的 dealt 不在这题前面。',
      '问题 satisfied：when 指的 dealt 不在这题前面。',
    ])
  })

  it.each([null, 'text', {}, { questions: 1 }])('survives %j', (value) => {
    expect(checkQuestionnaire(value)).toHaveLength(1)
  })

  it('writes the same data as the same text', () => {
    expect(canonicalJson({ b: [1, { d: 'x', c: null }], a: true })).toBe('{"a":true,"b":[1,{"c":null,"d":"x"}]}')
  })
})
