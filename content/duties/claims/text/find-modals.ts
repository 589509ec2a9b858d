import { type Force, type ModalWord, modalCompounds, modalWords } from '../tables/modal-words.ts'
import { blank } from './clean.ts'

/**
 * The words of force in a stretch, left to right: `need not` before `may`, so 不可以 is never 可以. `plain` are further
 * words, looked for first.
 */
export function findModals(
  text: string,
  plain: readonly ModalWord[] = [],
): { force: Force; said: string; at: number }[] {
  const masked = blank(text, modalCompounds)
  const found: { force: Force; said: string; at: number }[] = []
  let open = masked
  for (const { force, pattern } of [...plain, ...modalWords]) {
    for (const match of open.matchAll(pattern)) found.push({ force, said: match[0], at: match.index })
    open = blank(open, pattern)
  }
  return found.sort((a, b) => a.at - b.at)
}

/** A stretch without its modal words, for comparing what it is about. */
export function withoutModals(text: string, plain: readonly ModalWord[] = []): string {
  return findModals(text, plain).reduceRight(
    (rest, { at, said }) => rest.slice(0, at) + rest.slice(at + said.length),
    text,
  )
}
