/** The ways in which a word may stand in bytes: plain, wide, in base64 at each of its three places, percent-encoded, hex. */
export function formsOf(word: string): Buffer[] {
  const plain = Buffer.from(word)
  const wide = Buffer.from(word, 'utf16le')
  const texts = [
    ...[0, 1, 2].flatMap((before) => base64Of(plain, before)),
    percent(plain),
    percent(plain).toLowerCase(),
  ]
  const hex = [plain.toString('hex'), plain.toString('hex').toUpperCase()]
  const escaped = JSON.stringify(word)
    .slice(1, -1)
    .replace(/\P{ASCII}/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16)}`)
  const all = [plain, wide, Buffer.from(wide).swap16(), ...[...texts, ...hex, escaped].map((text) => Buffer.from(text))]
  return [...new Map(all.map((form) => [form.toString('latin1'), form])).values()]
}

/** The symbols that the word alone decides when so many bytes stand before it, in both alphabets. */
function base64Of(plain: Buffer, before: number): string[] {
  const text = Buffer.concat([Buffer.alloc(before), plain]).toString('base64')
  const inner = text.slice(Math.ceil((before * 8) / 6), Math.floor(((before + plain.length) * 8) / 6))
  return [inner, inner.replace(/\+/g, '-').replace(/\//g, '_')]
}

function percent(plain: Buffer): string {
  return [...plain].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('')
}
