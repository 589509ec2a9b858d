import { type Statement, sql } from '../db/database.ts'
import { onlyWith, type Rider } from '../db/write.ts'
import type { Results } from './types.ts'

export interface AnswerRow {
  readonly id: string
  readonly wave: string
  /** ISO date in China's time; no time of day is kept. */
  readonly answeredOn: string
  /** The answers as JSON. */
  readonly answers: string
}

export function insertAnswer({ id, wave, answeredOn, answers }: AnswerRow): Statement {
  return sql(
    'INSERT INTO survey_answers (id, wave, answered_on, answers) VALUES (?, ?, ?, ?)',
    id,
    wave,
    answeredOn,
    answers,
  )
}

export function countAnswers(wave: string): Statement {
  return sql('SELECT COUNT(*) AS count FROM survey_answers WHERE wave = ?', wave)
}

/** How often each answer to one question was given: the database counts, so that a million rows need no memory. */
export function countAnswersTo(wave: string, question: string): Statement {
  return sql(
    'SELECT json_extract(answers, ?) AS answer, COUNT(*) AS count FROM survey_answers WHERE wave = ? GROUP BY 1',
    `$."${question}"`,
    wave,
  )
}

export interface AnswerCount {
  /** A code, a JSON list of codes, `declined`, or null where the question was not asked. */
  readonly answer: string | null
  readonly count: number
}

export interface ReleaseRow {
  readonly number: number
  readonly answers: number
  readonly results: string
}

export function selectNewestRelease(wave: string): Statement {
  return sql('SELECT number, answers, results FROM survey_releases WHERE wave = ? ORDER BY number DESC LIMIT 1', wave)
}

/** Stores a release unless someone else has stored the one of this number. */
export function insertRelease(wave: string, number: number, answers: number, results: Results): Statement {
  return sql(
    `INSERT INTO survey_releases (wave, number, answers, released_on, results)
     SELECT ?, ?, ?, ?, ? WHERE NOT EXISTS (SELECT 1 FROM survey_releases WHERE wave = ? AND number = ?)`,
    wave,
    number,
    answers,
    results.releasedOn,
    JSON.stringify(results),
    wave,
    number,
  )
}

export interface OverdueWave {
  readonly wave: string
  /** One of its answers. */
  readonly id: string
  readonly count: number
}

/** Waves with answers of before this day. */
export function selectOverdueWaves(before: string): Statement {
  return sql(
    `SELECT wave, min(id) AS id, count(*) AS count FROM survey_answers WHERE answered_on < ?
     GROUP BY wave ORDER BY wave`,
    before,
  )
}

export function deleteAnswer(id: string): Statement {
  return sql('DELETE FROM survey_answers WHERE id = ?', id)
}

export function deleteAnswersBefore(wave: string, before: string, most: number): Rider {
  return (eventId) =>
    sql(
      `DELETE FROM survey_answers WHERE id IN
         (SELECT id FROM survey_answers WHERE wave = ? AND answered_on < ? LIMIT ?) AND ${onlyWith}`,
      wave,
      before,
      most,
      eventId,
    )
}
