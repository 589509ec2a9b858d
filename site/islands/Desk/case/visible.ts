/**
 * Signs that are not seen but turn the order of what is read, or hide within it (Unicode 16, UAX 9 and zero-width
 * format characters): shown by their number instead of doing what they do.
 */
const unseen = /[\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u00AD\u180E\u115F\u1160\u3164\uFFA0]/

export interface Piece {
  readonly text: string
  /** `U+202E`, where something unseen stood. */
  readonly control: string | null
}

/** A text in pieces, each plain or one unseen sign; nothing unseen is left in a plain piece. */
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = []
  let plain = ''
  for (const sign of text) {
    if (!unseen.test(sign)) {
      plain += sign
      continue
    }
    if (plain) pieces.push({ text: plain, control: null })
    plain = ''
    pieces.push({ text: '', control: codeOf(sign) })
  }
  if (plain) pieces.push({ text: plain, control: null })
  return pieces
}

function codeOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}
