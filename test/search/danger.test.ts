import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { danger, dangerNumbers } from '../../content/words/danger.ts'
import { detectDanger } from '../../search/topics/danger.ts'
import { cpuMs } from '../support/cpu.ts'

interface Message {
  readonly text: string
  readonly danger: boolean
  readonly half: 'tuned' | 'held'
  readonly numbers?: readonly string[]
}

const messages = readFileSync(new URL('../golden/danger.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Message)

function score(half: Message['half']) {
  const rows = messages.filter((message) => message.half === half)
  const wrong = rows.filter(({ text, danger: isDanger }) => (detectDanger(text) !== null) !== isDanger)
  const missed = wrong.filter((message) => message.danger).map(({ text }) => text)
  const falseAlarms = wrong.filter((message) => !message.danger).map(({ text }) => text)
  const dangers = rows.filter((message) => message.danger).length
  return { missed, falseAlarms, recall: 1 - missed.length / dangers, n: rows.length, rest: rows.length - dangers }
}

describe('danger', () => {
  it('is found in the messages that the rules were tuned on', () => {
    const { missed, falseAlarms } = score('tuned')
    expect(missed).toEqual([])
    expect(falseAlarms.length, falseAlarms.join('\n')).toBeLessThanOrEqual(2)
  })

  it('is found in at least nine of ten messages that the rules were not tuned on', () => {
    const { missed, recall, falseAlarms, rest } = score('held')
    expect(recall, missed.join('\n')).toBeGreaterThanOrEqual(0.9)
    expect(falseAlarms.length / rest, falseAlarms.join('\n')).toBeLessThanOrEqual(0.05)
  })

  it('comes with the number that helps', () => {
    for (const { text, numbers = [] } of messages) {
      const found = detectDanger(text)
      if (found !== null)
        expect({ text, numbers: found.numbers }).toEqual({ text, numbers: expect.arrayContaining([...numbers]) })
    }
  })

  it('is not hidden by width, traditional characters, spaces or invisible signs', () => {
    for (const text of [
      '我家著火了',
      '我 家 着 火 了',
      '我家\u200b着\u200b火\u200b了',
      '救。命。',
      '小孩走丟了',
      '我家着火啦！！',
    ]) {
      expect(detectDanger(text), text).not.toBeNull()
    }
  })

  it('is never seen in a question of who answers for fire, fraud or crime', () => {
    for (const text of ['消防由谁负责', '被骗了归谁管', '', ' ', '119', '网格员', '第五十四条第三款']) {
      expect(detectDanger(text), text).toBeNull()
    }
  })

  it('has a sentence for every kind, and reads 60,000 characters quickly', () => {
    for (const kind of Object.keys(dangerNumbers)) expect(danger.kinds).toHaveProperty([kind])
    const started = cpuMs()
    detectDanger('打得'.repeat(30_000))
    expect(cpuMs() - started).toBeLessThan(100)
  })

  it('sees what was written afresh and then learned, and leaves questions of rules alone', () => {
    const lines = readFileSync(new URL('danger-messages.txt', import.meta.url), 'utf8')
      .trim()
      .split('\n')
    const isRight = (line: string) => (detectDanger(line.slice(2)) !== null) === line.startsWith('D')
    expect(lines.filter((line) => line.startsWith('N') && !isRight(line))).toEqual([])
    expect(lines.filter((line) => line.startsWith('D') && !isRight(line)).length).toBeLessThanOrEqual(2)
  })
})
