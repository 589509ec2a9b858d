import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isTopicCode, topics } from '../../content/duties/topics.ts'
import { readMessages } from '../../search/commands/questions.ts'
import { detectDanger } from '../../search/topics/danger.ts'
import { detectDangerSmall } from '../../search/topics/danger-small.ts'
import topicModel from '../../search/topics/models/topic.json' with { type: 'json' }
import { createRanking } from '../../search/topics/rank.ts'
import { simplify } from '../../search/topics/simplify.ts'
import { suggestTopics } from '../../search/topics/suggest.ts'
import { gzipBytes } from '../support/weigh.ts'

const readLines = <Line>(name: string): Line[] =>
  readFileSync(new URL(`../golden/${name}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
const sizeOf = (name: string) =>
  gzipBytes(
    JSON.stringify(
      JSON.parse(readFileSync(new URL(`../../search/topics/models/${name}.json`, import.meta.url), 'utf8')),
    ),
  )
const bare = (text: string) => text.replace(/[\p{P}\p{S}\p{Z}]/gu, '')

describe('messages to the report form', () => {
  const messages = readMessages()

  it('have one id and one text each, and topics of the form', () => {
    expect(new Set(messages.map(({ id }) => id)).size).toBe(messages.length)
    expect(new Set(messages.map(({ q }) => bare(q))).size).toBe(messages.length)
    expect(messages.filter((message) => message.topics.length === 0 || !message.topics.every(isTopicCode))).toEqual([])
  })

  it('are at least 22 for every topic', () => {
    const few = topics.filter(({ code }) => messages.filter((message) => message.topics[0] === code).length < 22)
    expect(few.map(({ code }) => code)).toEqual([])
  })

  it('are none of those that measure', () => {
    const held = [...readLines<{ q: string }>('topics-held'), ...readLines<{ q: string }>('danger-form-held')]
    const known = new Set(held.map(({ q }) => bare(q)))
    expect(messages.filter(({ q }) => known.has(bare(q))).map(({ id }) => id)).toEqual([])
  })
})

describe('topics of a report', () => {
  it('are found in messages that were not learned', () => {
    const held = readLines<{ q: string; topics: readonly string[] }>('topics-held')
    const rank = createRanking(topicModel)
    const places = held.map(({ q, topics: right }) => rank(simplify(q)).findIndex(({ code }) => right.includes(code)))
    const within = (count: number) => places.filter((place) => place >= 0 && place < count).length / held.length
    process.stdout.write(`topics: first ${within(1).toFixed(3)}, in the first three ${within(3).toFixed(3)}\n`)
    expect(within(1)).toBeGreaterThanOrEqual(0.9)
    expect(within(3)).toBeGreaterThanOrEqual(0.97)
  })

  it('are three at most, the likeliest first, never the last resort, and none for a text that says nothing', () => {
    const found = suggestTopics('物业收了钱不管事，电梯坏了半个月。楼道里堆满东西，业委会也不出面。')
    expect(found[0]?.code).toBe('housing-estate')
    expect(found.length).toBeLessThanOrEqual(3)
    expect(found.map(({ chance }) => chance)).toEqual(found.map(({ chance }) => chance).sort((a, b) => b - a))
    expect(suggestTopics('想问社保断缴怎么补').map(({ code }) => code)).not.toContain('other')
    for (const text of ['', '  ', '你好', '111']) expect(suggestTopics(text)).toEqual([])
  })

  it('are seen in traditional characters and among many words', () => {
    expect(suggestTopics('小區物業收了錢不做事，電梯壞了半個月')[0]?.code).toBe('housing-estate')
    const story =
      '我在这里住了二十年。邻居都很好。去年换了一家。快递员从来不验视，也不要身份证，什么包裹都收。谢谢你们。'
    expect(suggestTopics(story).map(({ code }) => code)).toContain('parcels')
  })
})

describe('what a browser fetches while somebody writes', () => {
  it('is small', () => {
    const [topic, danger] = [sizeOf('topic'), sizeOf('danger-small')]
    process.stdout.write(`topic model ${topic} bytes after gzip, small danger model ${danger}\n`)
    // Data, asked for at the first key and read once: a phone pays for it in a second of slow 4G, never as script.
    expect(topic).toBeLessThanOrEqual(62_000)
    expect(danger).toBeLessThanOrEqual(62_000)
  })

  it('finds danger in reports that were not learned, nearly as well as the model of the Worker', () => {
    const held = readLines<{ q: string; danger: boolean }>('danger-form-held')
    const rate = (detect: typeof detectDanger, isDanger: boolean) => {
      const rows = held.filter(({ danger }) => danger === isDanger)
      return rows.filter(({ q }) => detect(q) !== null).length / rows.length
    }
    for (const [name, detect, least] of [
      ['Worker', detectDanger, 0.98],
      ['browser', detectDangerSmall, 0.98],
    ] as const) {
      process.stdout.write(`danger, ${name}: found ${rate(detect, true)}, false alarms ${rate(detect, false)}\n`)
      expect(rate(detect, true)).toBeGreaterThanOrEqual(least)
      expect(rate(detect, false)).toBeLessThanOrEqual(0.05)
    }
  })
})
