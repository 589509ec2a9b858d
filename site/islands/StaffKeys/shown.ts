import { keyPage } from '../../../content/words/staff/key-page.ts'

/** 第1期、第2期 */
export function epochList(epochs: readonly number[]): string {
  return epochs.map(keyPage.unit.epoch).join(keyPage.unit.comma)
}

/** In China, as people write it. */
export function shownDay(time: number): string {
  return new Date(time).toLocaleDateString('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long' })
}
