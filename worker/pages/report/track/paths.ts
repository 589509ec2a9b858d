import type { ResidentAction } from '../../../contract/dialogue.ts'

export const trackPath = '/report/track/'
export const statePath = '/report/track/state/'
export const deletedPath = '/report/track/deleted/'
export const exchangePath = '/report/track/exchange/'

/** The page of an act. */
export function pathOfAct(act: ResidentAction): string {
  return `${trackPath}${act}/`
}
