import { errors } from './errors.ts'
import { launch } from './launch.ts'
import { matters } from './matters.ts'
import { desk } from './staff/desk.ts'
import { exports } from './staff/exports.ts'
import { notices } from './staff/notices.ts'
import { tasks } from './staff/tasks.ts'
import { surveys } from './surveys.ts'
import { volunteers } from './volunteers.ts'

/** Every sentence that a person can read, by the room that says it. */
export const words = { desk, errors, exports, launch, matters, notices, surveys, tasks, volunteers } as const

export type Words = typeof words
