/** Rows and columns of the first plane of GB 2312: the 3,755 common characters, in the order of their readings. */
const FIRST_ROW = 0xb0
const LAST_ROW = 0xd7
const FIRST_COLUMN = 0xa1
const LAST_COLUMN = 0xfe
const LAST_COLUMN_OF_LAST_ROW = 0xf9

/**
 * The common characters, decoded by the platform instead of being shipped: every browser and both homes know this
 * standard of 1980. Empty where the platform refuses: nothing is then read by its sound, and all else works.
 */
export function commonSigns(): readonly string[] {
  const bytes: number[] = []
  for (let row = FIRST_ROW; row <= LAST_ROW; row++) {
    const last = row === LAST_ROW ? LAST_COLUMN_OF_LAST_ROW : LAST_COLUMN
    for (let column = FIRST_COLUMN; column <= last; column++) bytes.push(row, column)
  }
  try {
    return Array.from(new TextDecoder('gbk').decode(new Uint8Array(bytes)))
  } catch {
    return []
  }
}
