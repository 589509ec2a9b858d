import { findPersonalNumbers } from './personal-numbers.ts'

/** What crosses the wire between a grid worker's phone and the Worker: plain constants and types, so that islands import them. */

/** What a grid worker sees in the street (第十五条第四款); the words stand in content/words/staff/tasks.ts. */
export const hazardKinds = ['fire', 'power', 'building', 'road', 'water', 'dispute', 'crowd', 'other'] as const
export type HazardKind = (typeof hazardKinds)[number]

/** What a grid worker is asked to do. */
export const taskKinds = ['look', 'remind', 'mediate', 'recheck'] as const
export type TaskKind = (typeof taskKinds)[number]

export const taskOutcomes = ['done', 'not-found', 'cannot'] as const
export type TaskOutcome = (typeof taskOutcomes)[number]

/** The page on a grid worker's phone, and the service worker that keeps its empty shell for them. */
export const tasksPagePath = '/staff/tasks/'
export const tasksServicePath = '/tasks-sw.js'

export const taskLimits = {
  whereCharsMax: 60,
  briefCharsMin: 4,
  briefCharsMax: 300,
  noteCharsMax: 300,
  /** Small enough for a phone's queue, large enough to recognise a place. */
  photoSideMax: 1280,
  photoBytesMax: 512 * 1024,
  /** The picture as base64url, and the words. */
  bodyBytesMax: 720 * 1024,
  /** What a phone keeps for the street is gone so many hours later at the latest. */
  keptHours: 24,
  listRows: 50,
  /** So long a worker sees what became of the hazards they filed. */
  hazardDays: 30,
} as const

/** In how many days a task is to be done; 0: today. */
export const taskDays = [0, 1, 3, 7] as const

/** A picture that was re-encoded in the browser, whole. */
export interface TaskPhoto {
  readonly type: string
  /** base64url */
  readonly data: string
}

/** `POST /api/staff/hazards` */
export interface NewHazard {
  readonly hazard: HazardKind
  readonly where?: string | undefined
  readonly photo?: TaskPhoto | undefined
}

/** What of a task stands in a list: nothing of what anybody wrote. */
export interface TaskOutline {
  readonly id: string
  readonly what: TaskKind
  /** 矛盾纠纷 */
  readonly topic: string
  /** 南昌市东湖区公园街道 */
  readonly place: string
  readonly urgency: 'ordinary' | 'urgent'
  /** Milliseconds since 1970. */
  readonly dueAt: number
  /** It was given to this person by name. */
  readonly isMine: boolean
}

/** `GET /api/staff/tasks/:id`: neither who wrote it nor what they wrote; a colleague's words for the street. */
export interface TaskBrief extends TaskOutline {
  readonly where: string
  readonly brief: string
}

export interface FiledHazard {
  /** The number that people can say. */
  readonly handle: string
  readonly hazard: HazardKind
  readonly at: number
  readonly stateText: string
}

/** `GET /api/staff/tasks` */
export interface TaskList {
  readonly tasks: readonly TaskOutline[]
  readonly hazards: readonly FiledHazard[]
}

/** `POST /api/staff/tasks/:id/done` */
export interface TaskDone {
  readonly outcome: TaskOutcome
  readonly note?: string | undefined
  readonly photo?: TaskPhoto | undefined
}

/** A task as who gave it sees it. */
export interface TaskForDesk {
  readonly id: string
  readonly what: TaskKind
  readonly where: string
  readonly brief: string
  /** S-… of the one it is for; null: whoever reaches the place. */
  readonly worker: string | null
  readonly givenAt: number
  readonly dueAt: number
  readonly done: {
    readonly outcome: TaskOutcome
    readonly note: string
    readonly by: string
    readonly at: number
    readonly hasPhoto: boolean
  } | null
}

/** `GET /api/staff/matters/:id/tasks` */
export interface TasksOfMatter {
  readonly tasks: readonly TaskForDesk[]
  /** Grid workers who reach the place. */
  readonly workers: readonly { readonly code: string; readonly name: string }[]
}

/** `POST /api/staff/matters/:id/tasks` */
export interface NewTask {
  readonly what: TaskKind
  readonly where: string
  readonly brief: string
  readonly days: (typeof taskDays)[number]
  /** S-… */
  readonly staff?: string | undefined
}

/** Whether a number stands in a text by which somebody is known or reached: it has no place in a brief. */
export function reachesAPerson(text: string): boolean {
  const { identity, card } = findPersonalNumbers(text)
  const joined = text.normalize('NFKC').replace(/(\d)[ \-‐-―]+(?=\d)/g, '$1')
  return identity || card || /(?:^|\D)(?:1[3-9]\d{9}|0\d{2,3}\d{7,8})(?!\d)/.test(joined)
}
