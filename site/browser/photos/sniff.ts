import { PhotoFault } from './fault.ts'

export type PictureKind = 'jpeg' | 'png' | 'webp' | 'heic' | 'avif'

const headBytes = 1024
const heicBrands = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'heif']
/** Written as the general kind of picture alone: what is inside is tried. */
const avifBrands = ['avif', 'avis', 'mif1', 'msf1']
const pageMarks = ['<!doctype html', '<html', '<head', '<body', '<script', '<iframe']

/**
 * What a file is by its first bytes; its name and the type that the phone gives it are never asked.
 * @throws PhotoFault with a reason of its own for what people pick by mistake
 */
export function sniff(bytes: Uint8Array): PictureKind {
  if (bytes.length === 0) throw new PhotoFault('empty')
  const head = latin1(bytes.subarray(0, headBytes))
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp'
  if (head.startsWith('GIF8')) throw new PhotoFault('moving')
  if (head.slice(4, 8) === 'ftyp') return sniffBoxes(head)
  if (head.startsWith('\x1aE\xdf\xa3') || (head.startsWith('RIFF') && head.slice(8, 11) === 'AVI'))
    throw new PhotoFault('video')
  throw new PhotoFault(sniffText(head.toLowerCase()))
}

/** ISO base media files name their kind in the first box: pictures of iPhones, AVIF, or films. */
function sniffBoxes(head: string): PictureKind {
  const length = (head.charCodeAt(2) << 8) | head.charCodeAt(3)
  const brands = head.slice(8, Math.min(length, headBytes)).match(/[\s\S]{4}/g) ?? []
  if (brands.some((brand) => heicBrands.includes(brand))) return 'heic'
  if (brands.some((brand) => avifBrands.includes(brand))) return 'avif'
  throw new PhotoFault('video')
}

function sniffText(head: string): 'pdf' | 'svg' | 'web-page' | 'kind' {
  if (head.includes('%pdf-')) return 'pdf'
  if (head.includes('<svg')) return 'svg'
  return pageMarks.some((mark) => head.includes(mark)) ? 'web-page' : 'kind'
}

/** One character per byte. */
export function latin1(bytes: Uint8Array): string {
  let text = ''
  for (const byte of Array.from(bytes)) text += String.fromCharCode(byte)
  return text
}
