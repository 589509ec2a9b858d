import { errors } from './errors.ts'
import { launch } from './launch.ts'
import { matters } from './matters.ts'
import { desk } from './staff/desk.ts'
import { surveys } from './surveys.ts'
import { volunteers } from './volunteers.ts'

/** Every sentence that a person can read, by the room that says it. */
export const words = { desk, errors, launch, matters, surveys, volunteers } as const

export type Words = typeof words
