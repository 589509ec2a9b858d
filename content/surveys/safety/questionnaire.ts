import type { Questionnaire } from '../types.ts'
import { experience } from './experience.ts'
import { feeling, focus } from './feeling.ts'
import { justice } from './justice.ts'
import { last } from './last.ts'
import { place } from './place.ts'

/** Fifteen items on safety and on the justice organs (Art. 59), about three minutes. */
export const safety: Questionnaire = {
  id: 'safety-2026',
  title: '公众安全感和政法部门工作满意度',
  opening: '请按您自己的真实感受作答，没有标准答案。任何人都不能要求您怎么填。',
  questions: [...place, ...feeling, focus, ...experience, ...justice, ...last],
}
