import { dutiesWithin } from '../../../content/duties/index.ts'

/** In how many articles a body bears, shares or assists a duty, with its separate cases. */
export function countArticles(id: string): number {
  return new Set(dutiesWithin(id).map(({ article }) => article)).size
}
