import type { PhotoReason } from '../../../site/browser/photos/fault.ts'
import { canary, makeExif, xmp } from './make/exif.ts'
import { app1, app1Xmp, app2Icc, app13, comment, makeJpeg } from './make/jpeg.ts'
import { quarters, type Rgb, storedAs } from './make/picture.ts'
import { chunk, makePng } from './make/png.ts'
import { makeWebp } from './make/webp.ts'

export interface Fixture {
  readonly name: string
  readonly bytes: Buffer
}

export interface Taken extends Fixture {
  readonly type: 'image/jpeg' | 'image/png'
  readonly size: readonly [number, number]
  /** Colours of the four corners when they are others than those of `quarters`; false when there are none to look for. */
  readonly corners?: readonly Rgb[] | false
}

export interface Refused extends Fixture {
  readonly reason: PhotoReason
}

const upright = quarters(64, 48)
const size = [64, 48] as const
const tall = [48, 64] as const
const orientations = [1, 2, 3, 4, 5, 6, 7, 8]
const text = (value: string) => Buffer.from(value)
const everySegment = [app1(makeExif(1, 'MM')), app1Xmp, app2Icc, app13, comment]
const png = { type: 'image/png', size } as const
const jpeg = { type: 'image/jpeg', size } as const
const plainJpeg = makeJpeg(upright)
const html = '<!doctype html><html><body><script>document.title="ran"</script></body></html>'
const pngText = [
  chunk('tEXt', text(`Comment\0${canary}`)),
  chunk('iTXt', Buffer.concat([text('XML:com.adobe.xmp\0\0\0\0\0'), xmp])),
  chunk('tIME', Buffer.from([7, 0xea, 11, 22, 8, 0, 0])),
]
const manyColours = {
  width: 128,
  height: 96,
  at: (x: number, y: number) => [(x * 37 + y * 11) & 255, (x * 91 + y * 57) & 255, (x * y * 13) & 255] as const,
}

const cameras: Taken[] = orientations.map((turned) => ({
  name: `camera-${turned}.jpg`,
  bytes: makeJpeg(storedAs(turned, upright), { extra: [app1(makeExif(turned, turned % 2 ? 'II' : 'MM'))] }),
  ...jpeg,
}))

/** Everything a person may choose that can be opened; each holds fields, except where its name says otherwise. */
export const taken: readonly Taken[] = [
  ...cameras,
  { name: 'every-segment.jpg', bytes: makeJpeg(upright, { extra: everySegment }), ...jpeg },
  {
    name: 'progressive.jpg',
    bytes: makeJpeg(storedAs(6, upright), { progressive: true, extra: [app1(makeExif(6))] }),
    ...jpeg,
  },
  {
    name: 'thumbnail.jpg',
    bytes: makeJpeg(storedAs(3, upright), { extra: [app1(Buffer.concat([makeExif(3), plainJpeg]))] }),
    ...jpeg,
  },
  { name: 'cmyk.jpg', bytes: makeJpeg(upright, { cmyk: true, extra: [app1(makeExif(1))] }), ...jpeg },
  {
    name: 'large.jpg',
    bytes: makeJpeg(storedAs(6, quarters(4000, 6000)), { extra: [app1(makeExif(6))] }),
    type: 'image/jpeg',
    size: [1707, 2560],
  },
  {
    name: 'tiny.jpg',
    bytes: makeJpeg(quarters(1, 1), { extra: [app1(makeExif(8))] }),
    ...jpeg,
    size: [1, 1],
    corners: false,
  },
  {
    name: 'turned-nonsense.jpg',
    bytes: makeJpeg(upright, { extra: [app1(makeExif(77)), app1(Buffer.from('II*\0\xff\xff\xff\xff', 'latin1'))] }),
    ...jpeg,
  },
  { name: 'fields.png', bytes: makePng(upright, { extra: [chunk('eXIf', makeExif(1)), ...pngText] }), ...png },
  {
    name: 'turned.png',
    bytes: makePng(storedAs(8, quarters(48, 64)), { extra: [chunk('eXIf', makeExif(8)), ...pngText] }),
    ...png,
    size: tall,
  },
  { name: 'clear.png', bytes: makePng(upright, { alpha: (x) => (x === 32 ? 100 : 255), extra: pngText }), ...png },
  { name: 'photo.png', bytes: makePng(manyColours, { extra: pngText }), ...jpeg, size: [128, 96], corners: false },
  { name: 'long.png', bytes: makePng(quarters(400, 8000), { extra: pngText }), ...png, size: [128, 2560] },
  { name: 'fields.webp', bytes: makeWebp(upright, { exif: makeExif(1), xmp }), ...jpeg },
  {
    name: 'turned.webp',
    bytes: makeWebp(storedAs(6, quarters(48, 64)), { exif: makeExif(6, 'MM'), xmp }),
    ...jpeg,
    size: tall,
  },
  { name: 'tail-html.jpg', bytes: Buffer.concat([plainJpeg, text(html)]), ...jpeg },
  { name: 'tail-zip.jpg', bytes: Buffer.concat([plainJpeg, text(`PK\x03\x04${canary}PK\x05\x06`)]), ...jpeg },
  {
    name: 'comment-html.jpg',
    bytes: makeJpeg(upright, { extra: [Buffer.concat([Buffer.from([0xff, 0xfe, 0, html.length + 2]), text(html)])] }),
    ...jpeg,
  },
  {
    name: 'script.png',
    bytes: Buffer.concat([
      makePng(upright, { extra: [chunk('tEXt', text(`a\0*/alert("${canary}")/*`))] }),
      text('alert(1)'),
    ]),
    ...png,
  },
  { name: 'named-wrongly.gif', bytes: plainJpeg, ...jpeg },
]

const isoBox = (brands: string) =>
  Buffer.concat([Buffer.from([0, 0, 0, 8 + brands.length]), text(`ftyp${brands}`), Buffer.alloc(400)])
const svg = '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

/** What is not taken, and the reason that the person reads. */
export const refused: readonly Refused[] = [
  { name: 'nothing.jpg', bytes: Buffer.alloc(0), reason: 'empty' },
  { name: 'iphone.heic', bytes: isoBox('heic\0\0\0\0mif1heic'), reason: 'heic' },
  { name: 'iphone-as.jpg', bytes: isoBox('mif1\0\0\0\0mif1heic'), reason: 'heic' },
  { name: 'broken.avif', bytes: isoBox('avif\0\0\0\0mif1avif'), reason: 'kind' },
  { name: 'film.jpg', bytes: isoBox('qt  \0\0\0\0qt  '), reason: 'video' },
  { name: 'drawing.jpg', bytes: text(svg), reason: 'svg' },
  { name: 'page.jpg', bytes: text(`\n ${html}`), reason: 'web-page' },
  { name: 'paper.jpg', bytes: text('%PDF-1.7\n'), reason: 'pdf' },
  { name: 'moves.gif', bytes: Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1'), reason: 'moving' },
  { name: 'gif-script.jpg', bytes: text('GIF89a/*\0\0*/=1;alert(1)'), reason: 'moving' },
  { name: 'moves.png', bytes: makePng(upright, { extra: [chunk('acTL', Buffer.alloc(8))] }), reason: 'moving' },
  { name: 'moves.webp', bytes: makeWebp(upright, { moving: true }), reason: 'moving' },
  { name: 'text.jpg', bytes: text('只是文字，不是照片'), reason: 'kind' },
  { name: 'zip.jpg', bytes: text('PK\x03\x04'), reason: 'kind' },
  { name: 'bomb.png', bytes: makePng(upright, { declared: [60_000, 60_000] }), reason: 'huge' },
  { name: 'bomb.jpg', bytes: makeJpeg(upright, { declared: [65_000, 65_000] }), reason: 'huge' },
  { name: 'bomb.webp', bytes: makeWebp(upright, { declared: [16_000, 16_000] }), reason: 'huge' },
  { name: 'flat.jpg', bytes: makeJpeg(upright, { declared: [64, 0] }), reason: 'undecodable' },
  { name: 'cut-head.jpg', bytes: plainJpeg.subarray(0, 40), reason: 'truncated' },
  { name: 'cut-pixels.jpg', bytes: plainJpeg.subarray(0, plainJpeg.length - 20), reason: 'truncated' },
  { name: 'cut.png', bytes: makePng(upright).subarray(0, 60), reason: 'truncated' },
  { name: 'cut.webp', bytes: makeWebp(upright).subarray(0, 50), reason: 'truncated' },
  { name: 'three-bytes.jpg', bytes: Buffer.from([0xff, 0xd8, 0xff]), reason: 'truncated' },
  {
    name: 'noise.png',
    bytes: Buffer.concat([
      makePng(upright).subarray(0, 33),
      chunk('IDAT', text(canary)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
    reason: 'undecodable',
  },
]
