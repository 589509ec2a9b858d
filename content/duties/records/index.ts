import type { DutyRow } from '../types.ts'
import { chapter1a } from './chapter-1-a.ts'
import { chapter1b } from './chapter-1-b.ts'
import { chapter2a } from './chapter-2-a.ts'
import { chapter2b } from './chapter-2-b.ts'
import { chapter3a } from './chapter-3-a.ts'
import { chapter3b } from './chapter-3-b.ts'
import { chapter3c } from './chapter-3-c.ts'
import { chapter4a } from './chapter-4-a.ts'
import { chapter4b } from './chapter-4-b.ts'
import { chapter5a } from './chapter-5-a.ts'
import { chapter5b } from './chapter-5-b.ts'
import { chapter5c } from './chapter-5-c.ts'
import { chapter5d } from './chapter-5-d.ts'
import { chapter5e } from './chapter-5-e.ts'
import { chapter6a } from './chapter-6-a.ts'
import { chapter6b } from './chapter-6-b.ts'
import { chapter7a } from './chapter-7-a.ts'
import { chapter7b } from './chapter-7-b.ts'
import { chapter7c } from './chapter-7-c.ts'

/** Every duty of the regulation, in article order. */
export const dutyRows: readonly DutyRow[] = [
  ...chapter1a,
  ...chapter1b,
  ...chapter2a,
  ...chapter2b,
  ...chapter3a,
  ...chapter3b,
  ...chapter3c,
  ...chapter4a,
  ...chapter4b,
  ...chapter5a,
  ...chapter5b,
  ...chapter5c,
  ...chapter5d,
  ...chapter5e,
  ...chapter6a,
  ...chapter6b,
  ...chapter7a,
  ...chapter7b,
  ...chapter7c,
]
