import type { ResidentAction } from '../../../contract/dialogue.ts'

export const trackPath = '/report/track/'
export const statePath = '/report/track/state/'
export const deletedPath = '/report/track/deleted/'

/** The page of an act. */
export function pathOfAct(act: ResidentAction): string {
  return `${trackPath}${act}/`
}
