import { canary } from './make/exif.ts'

/**
 * What a file says beside its pixels, found by a reader of its own: any application segment but JFIF's, any comment, any
 * chunk of PNG that is no pixel, anything behind the end, and the canary anywhere.
 */
export function fieldsOf(type: string, bytes: Buffer): string[] {
  const found = type === 'image/png' ? pngFields(bytes) : jpegFields(bytes)
  for (const mark of [canary, 'Exif', 'http://ns.adobe', 'ICC_PROFILE', 'Photoshop', '8BIM', '<script', 'PK\x03\x04'])
    if (bytes.includes(Buffer.from(mark, 'latin1'))) found.push(mark)
  return found
}

function jpegFields(bytes: Buffer): string[] {
  const found: string[] = []
  if (bytes.readUInt16BE(0) !== 0xffd8) return ['no JPEG']
  let at = 2
  while (at < bytes.length) {
    if (bytes[at] !== 0xff) return [...found, `stray byte at ${at}`]
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xd9) return at + 2 === bytes.length ? found : [...found, 'behind the end']
    if (marker === 0xfe || (marker >= 0xe1 && marker <= 0xef)) found.push(`marker ${marker.toString(16)}`)
    at += 2 + bytes.readUInt16BE(at + 2)
    if (marker !== 0xda) continue
    while (bytes[at] !== 0xff || bytes[at + 1] === 0 || ((bytes[at + 1] ?? 0) & 0xf8) === 0xd0) at++
  }
  return [...found, 'no end']
}

function pngFields(bytes: Buffer): string[] {
  const found: string[] = []
  for (let at = 8; at < bytes.length; ) {
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (!['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'].includes(name)) found.push(name)
    at += 12 + bytes.readUInt32BE(at)
    if (name === 'IEND') return at === bytes.length ? found : [...found, 'behind the end']
  }
  return [...found, 'no end']
}
