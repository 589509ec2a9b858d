// Prints how good the models for a browser are at each size: node search/commands/measure-models.ts
// By cross-validation over five parts: every message is judged by a model that has not seen it. Takes some minutes.
import { gzipSync } from 'node:zlib'
import { createDangerDetector, type DangerThresholds, smallThresholds } from '../topics/danger-detector.ts'
import type { PackedModel, Packing } from '../topics/model.ts'
import { createRanking } from '../topics/rank.ts'
import { simplify } from '../topics/simplify.ts'
import {
  dangerExamples,
  dangerKinds,
  dangerSize,
  packSmall,
  settings,
  topicSettings,
  topicSize,
} from './derive-models.ts'
import { type EverydayQuestion, type ReportMessage, readMessages, readQuestions } from './questions.ts'
import { topicCodes, topicExamples } from './topic-examples.ts'

const PARTS = 5
const print = (line: string) => process.stdout.write(`${line}\n`)
const share = (hits: number, all: number) => (hits / (all || 1)).toFixed(3)
const sizeOf = (model: PackedModel) => gzipSync(JSON.stringify(model), { level: 9 }).length
const questions = readQuestions()
const messages = readMessages()

/** For each part what is learned from the others, judged on it. */
function judge<Line, Judged>(
  lines: readonly Line[],
  learnFrom: (lines: readonly Line[]) => PackedModel,
  read: (model: PackedModel, line: Line) => Judged,
): Judged[] {
  return Array.from({ length: PARTS }, (_, part) => {
    const model = learnFrom(lines.filter((_, at) => at % PARTS !== part))
    return lines.filter((_, at) => at % PARTS === part).map((line) => ({ model, line }))
  })
    .flat()
    .map(({ model, line }) => read(model, line))
}

function measureTopics(size: { readonly signsMax: number; readonly packing: Packing }): void {
  const learnFrom = (seen: readonly ReportMessage[]) =>
    packSmall(topicExamples(questions, seen), topicCodes, topicSettings, size)
  const rankings = new Map<PackedModel, ReturnType<typeof createRanking>>()
  const places = judge(messages, learnFrom, (model, { q, topics }) => {
    const rank = rankings.get(model) ?? createRanking(model)
    rankings.set(model, rank)
    return rank(simplify(q)).findIndex(({ code }) => topics.includes(code))
  })
  const within = (count: number) => share(places.filter((place) => place >= 0 && place < count).length, places.length)
  print(`topic ${JSON.stringify(size)}: top 1 ${within(1)}, top 3 ${within(3)}, ${sizeOf(learnFrom(messages))} bytes`)
}

type Line = { readonly question: EverydayQuestion } | { readonly message: ReportMessage }

function measureDanger(size: { readonly signsMax: number; readonly packing: Packing }, least: DangerThresholds): void {
  const lines: Line[] = [...questions.map((question) => ({ question })), ...messages.map((message) => ({ message }))]
  const learnFrom = (seen: readonly Line[]) => {
    const asked = seen.flatMap((line) => ('question' in line ? line.question : []))
    const written = seen.flatMap((line) => ('message' in line ? line.message : []))
    return packSmall(dangerExamples(asked, written), dangerKinds, settings, size)
  }
  const detectors = new Map<PackedModel, ReturnType<typeof createDangerDetector>>()
  const found = judge(lines, learnFrom, (model, line) => {
    const detect = detectors.get(model) ?? createDangerDetector(model, least)
    detectors.set(model, detect)
    const isMessage = 'message' in line
    const { q } = isMessage ? line.message : line.question
    const skipped = isMessage ? line.message.alarm : line.question.expect.length > 1
    const isDanger = !isMessage && line.question.expect[0] === 'emergency'
    return { isMessage, skipped, isDanger, found: detect(simplify(q)) !== null }
  }).filter(({ skipped }) => !skipped)
  const rate = (rows: typeof found) => share(rows.filter((row) => row.found).length, rows.length)
  const calm = found.filter(({ isDanger }) => !isDanger)
  print(
    `danger ${JSON.stringify(size)}: found ${rate(found.filter(({ isDanger }) => isDanger))}, false alarms in reports ${rate(
      calm.filter(({ isMessage }) => isMessage),
    )}, in all else ${rate(calm.filter(({ isMessage }) => !isMessage))}, ${sizeOf(learnFrom(lines))} bytes`,
  )
}

for (const signsMax of [topicSize.signsMax / 2, topicSize.signsMax, topicSize.signsMax * 2])
  measureTopics({ ...topicSize, signsMax })
for (const signsMax of [dangerSize.signsMax / 2, dangerSize.signsMax, dangerSize.signsMax * 2])
  measureDanger({ ...dangerSize, signsMax }, smallThresholds)
