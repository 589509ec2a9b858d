import type { Option } from '../types.ts'

/** The way out of a question of opinion. */
export const unsure: Option = { code: 'unsure', label: '说不清', apart: true }

/** The way out of a multiple choice. */
export const unsureAlone: Option = { ...unsure, alone: true }

/** Four balanced steps, two to each side. */
export const safeSteps: readonly Option[] = [
  { code: 'very-safe', label: '很安全' },
  { code: 'safe', label: '比较安全' },
  { code: 'unsafe', label: '不太安全' },
  { code: 'very-unsafe', label: '很不安全' },
]

export const satisfiedSteps: readonly Option[] = [
  { code: 'very-satisfied', label: '很满意' },
  { code: 'satisfied', label: '比较满意' },
  { code: 'dissatisfied', label: '不太满意' },
  { code: 'very-dissatisfied', label: '很不满意' },
]
