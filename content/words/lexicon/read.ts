import type { LeanEntry, LexiconEntry } from './types.ts'

const CELL = ' | '
const WHY = 3

function cellsOf(table: string): readonly string[][] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.split(CELL))
}

/**
 * Entries of a table of the lexicon: a line each for all that share a target, `said | law | provisions | why`, lists
 * parted by single spaces. The reason is the empty text when the table was written without.
 */
export function readTable(table: string): readonly LexiconEntry[] {
  return cellsOf(table).flatMap(([said = '', law = '', provisions = '', why = '']) =>
    said.split(' ').map((one) => ({ said: one, law: law.split(' '), provisions: provisions.split(' '), why })),
  )
}

/** The same without the reasons: what a browser reads from the text that `dropReasons` wrote. */
export function readLeanTable(table: string): readonly LeanEntry[] {
  return readTable(table).map(({ said, law, provisions }) => ({ said, law, provisions }))
}

/**
 * Tables without their last cell, lines that lead to the same as one line: small enough for the browser; a build step
 * writes it to a file of its own.
 */
export function dropReasons(tables: readonly string[]): string {
  const lines = new Map<string, string>()
  for (const [said = '', ...target] of tables.flatMap((table) => [...cellsOf(table)])) {
    const key = target.slice(0, WHY - 1).join(CELL)
    const earlier = lines.get(key)
    lines.set(key, earlier === undefined ? said : `${earlier} ${said}`)
  }
  return [...lines].map(([key, said]) => said + CELL + key).join('\n')
}
