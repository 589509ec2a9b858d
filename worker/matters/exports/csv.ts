const byteOrderMark = '\uFEFF'

/**
 * A table as a spreadsheet reads it (RFC 4180, with a byte order mark so that Chinese is Chinese). Every cell is text: one
 * that a spreadsheet would take for a formula, in half width or full width, gets an apostrophe in front, and every cell
 * stands in quotation marks.
 */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return byteOrderMark + rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')
}

function cellOf(text: string): string {
  const plain = text.replace(/[\r\n]+/g, ' ')
  const isFormula = /^[\s\uFEFF]*[=+\-@\t|%＝＋－＠]/.test(text)
  return `"${(isFormula ? `'${plain}` : plain).replace(/"/g, '""')}"`
}
