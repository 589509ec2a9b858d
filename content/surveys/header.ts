import { sayDay } from './day.ts'
import { hasMarks, type Wave } from './waves.ts'

/** What stands over every form and result of a wave. */
export type LegalHeader = {
  readonly isStatistics: boolean
  /** What the wave may be called. */
  readonly kind: string
  readonly lines: readonly string[]
}

/** The legal header: the four marks, or the plain statement that there are none and what follows from that. */
export function legalHeader({ marks }: Wave): LegalHeader {
  if (!hasMarks(marks)) {
    return {
      isStatistics: false,
      kind: '意见征集',
      lines: ['没有表号、制定机关、批准或备案文号、有效期限，所以这是意见征集，不是统计调查，结果不称为统计。'],
    }
  }
  return {
    isStatistics: true,
    kind: '统计调查',
    lines: [
      `表号：${marks.tableNumber}`,
      `制定机关：${marks.issuer}`,
      `批准（备案）文号：${marks.approval}`,
      `有效期至：${sayDay(marks.validUntil)}`,
    ],
  }
}

/** Stands with each figure, table and export of open participation. */
export const openCaveat = '参与者为自愿填写，不是随机抽样，不能推算全体居民，不计算抽样误差'
