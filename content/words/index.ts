import { errors } from './errors.ts'
import { launch } from './launch.ts'

/** Every sentence that a person can read, by the room that says it. */
export const words = { errors, launch } as const

export type Words = typeof words
