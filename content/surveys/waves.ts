import { safety } from './safety/questionnaire.ts'
import type { Questionnaire } from './types.ts'

/** The four marks without which people may refuse a statistical form (统计法 第十七条); empty until they are granted. */
export type LegalMarks = {
  /** 表号 */
  readonly tableNumber: string
  /** 制定机关 */
  readonly issuer: string
  /** 批准文号 or 备案文号 */
  readonly approval: string
  /** 有效期限, the last day as an ISO date. */
  readonly validUntil: string
}

export type Wave = {
  readonly id: string
  /** Open participation; sampled waves do not exist yet. */
  readonly mode: 'open'
  readonly questionnaire: Questionnaire
  /** `freeze(questionnaire)` when the wave was registered; a test compares. A change needs a new wave. */
  readonly frozen: string
  /** First and last day, ISO dates in China's time. */
  readonly opens: string
  readonly closes: string
  readonly marks: LegalMarks
}

export const waves: readonly Wave[] = [
  {
    id: '2026-open',
    mode: 'open',
    questionnaire: safety,
    frozen: '17fefcd7931dc7ba72701853cb7f594c677072ff2b1bc5c7b439da812531a739',
    opens: '2026-01-01',
    closes: '2027-12-31',
    marks: { tableNumber: '', issuer: '', approval: '', validUntil: '' },
  },
]

export function findWave(id: string): Wave | undefined {
  return waves.find((wave) => wave.id === id)
}

/** The last day on which answers are taken: the wave's own, or the end of 有效期限 when that comes first. */
export function lastDay({ closes, marks }: Wave): string {
  return hasMarks(marks) && marks.validUntil < closes ? marks.validUntil : closes
}

/** Whether a wave takes answers on this day (ISO date in China's time); at midnight after the last day it closes. */
export function isOpen(wave: Wave, day: string): boolean {
  return wave.opens <= day && day <= lastDay(wave)
}

/** Whether all four marks are there; without one of them a wave is 意见征集 and its results are no statistics. */
export function hasMarks(marks: LegalMarks): boolean {
  const { tableNumber, issuer, approval, validUntil } = marks
  return [tableNumber, issuer, approval].every((mark) => mark.trim() !== '') && /^\d{4}-\d{2}-\d{2}$/.test(validUntil)
}
