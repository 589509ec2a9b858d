import { PhotoFault, preparePhoto } from '../../../site/browser/photos/prepare.ts'
import { joinPieces } from '../../../site/browser/photos/read.ts'

/** What the page of the browser test is given: files by name, base64. */
export interface Errand {
  readonly files: readonly { readonly name: string; readonly base64: string }[]
  /** Without bitmaps, as in Safari 13: by the picture element. */
  readonly withoutBitmaps: boolean
  /** What is put into a lossy WebP, which only the browser itself can write. */
  readonly exif: string
}

export interface Found {
  readonly name: string
  readonly reason?: string
  readonly type?: string
  readonly size?: readonly [number, number]
  readonly scale?: number
  /** Colours at the four corners: top left, top right, bottom left, bottom right. */
  readonly corners?: readonly (readonly number[])[]
  readonly base64?: string
  readonly milliseconds?: number
}

export interface Findings {
  readonly found: readonly Found[]
  /** A picture of noise that a PNG cannot hold below the limit. */
  readonly noise: Found
  /** A picture that is fine, in a browser that answers with noise for what was drawn. */
  readonly garbled: Found
  readonly lossy: Found
  readonly milliseconds: number
  readonly failed?: string
}

async function lookAt(name: string, blob: Blob): Promise<Found> {
  const began = performance.now()
  try {
    const { type, bytes, width, height, scale } = await preparePhoto(blob)
    const milliseconds = Math.round(performance.now() - began)
    const base64 = toBase64(bytes)
    return { name, type, size: [width, height], scale, corners: await cornersOf(bytes, type), base64, milliseconds }
  } catch (error) {
    return { name, reason: error instanceof PhotoFault ? error.reason : String(error) }
  }
}

async function cornersOf(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<number[][]> {
  const image = new Image()
  image.src = URL.createObjectURL(new Blob([bytes], { type }))
  await image.decode()
  const { naturalWidth: width, naturalHeight: height } = image
  const canvas = document.createElement('canvas')
  canvas.width = width
  canvas.height = height
  const context = canvas.getContext('2d')
  if (!context) return []
  context.drawImage(image, 0, 0)
  const places = [0.2, 0.8].flatMap((y) => [0.2, 0.8].map((x) => [Math.floor(x * width), Math.floor(y * height)]))
  return places.map(([x = 0, y = 0]) => Array.from(context.getImageData(x, y, 1, 1).data))
}

function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192)
    text += String.fromCharCode(...Array.from(bytes.subarray(at, at + 8192)))
  return btoa(text)
}

function fromBase64(text: string): Blob {
  return new Blob([Uint8Array.from(atob(text), (character) => character.charCodeAt(0))])
}

/** Random pixels, half clear: 18 MB as PNG. */
async function makeNoise(): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = 2200
  canvas.height = 2200
  const rows = Array.from({ length: 2200 }, () => crypto.getRandomValues(new Uint8Array(2200 * 4)))
  const pixels = new Uint8ClampedArray(joinPieces(rows).buffer)
  canvas.getContext('2d')?.putImageData(new ImageData(pixels, 2200, 2200), 0, 0)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no noise'))), 'image/png')
  })
}

/** A lossy WebP as phones write it: 48×64 pixels, red on the left, blue on the right, lying on its side by its EXIF. */
async function makeLossy(exif: string): Promise<Blob> {
  const canvas = document.createElement('canvas')
  canvas.width = 48
  canvas.height = 64
  const context = canvas.getContext('2d', { alpha: false })
  if (!context) throw new Error('no canvas')
  context.fillStyle = '#f00'
  context.fillRect(0, 0, 24, 64)
  context.fillStyle = '#00f'
  context.fillRect(24, 0, 24, 64)
  const plain = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/webp', 0.8))
  if (!plain) throw new Error('no WebP')
  // Today's Chromium packs a colour profile around it.
  const written = new Uint8Array(await plain.arrayBuffer())
  const at = written.findIndex((_, index) => [86, 80, 56, 32].every((code, step) => written[index + step] === code))
  const frame = written.subarray(at)
  const field = Uint8Array.from(atob(exif), (character) => character.charCodeAt(0))
  const box = (name: string, ...body: number[]) => {
    const length = [body.length & 255, body.length >> 8, 0, 0]
    return [...Array.from(name, (letter) => letter.charCodeAt(0)), ...length, ...body, ...(body.length & 1 ? [0] : [])]
  }
  const extended = box('VP8X', 8, 0, 0, 0, 47, 0, 0, 63, 0, 0)
  const bytes = [...extended, ...Array.from(frame), ...box('EXIF', ...Array.from(field))]
  const size = bytes.length + 4
  return new Blob(['RIFF', Uint8Array.of(size & 255, (size >> 8) & 255, 0, 0), 'WEBP', Uint8Array.from(bytes)])
}

/** As Tor Browser does, so that nobody is known by how letters are drawn. */
async function lookAtGarbled(base64: string): Promise<Found> {
  const { prototype } = CanvasRenderingContext2D
  const honest = prototype.getImageData
  prototype.getImageData = function (this: CanvasRenderingContext2D, ...place: Parameters<typeof honest>) {
    const image = honest.apply(this, place)
    crypto.getRandomValues(image.data)
    return image
  }
  const { reason = '' } = await lookAt('garbled', fromBase64(base64))
  prototype.getImageData = honest
  return { name: 'garbled', reason }
}

async function run({ files, withoutBitmaps, exif }: Errand): Promise<Findings> {
  if (withoutBitmaps) Object.defineProperty(window, 'createImageBitmap', { value: undefined })
  const began = performance.now()
  const found: Found[] = []
  for (const { name, base64 } of files) found.push(await lookAt(name, fromBase64(base64)))
  const milliseconds = performance.now() - began
  const { base64 = '', ...noise } = await lookAt('noise', await makeNoise())
  const lossy = await lookAt('lossy.webp', await makeLossy(exif))
  const garbled = await lookAtGarbled(files[0]?.base64 ?? '')
  return { found, noise: { ...noise, base64: String(base64.length) }, garbled, lossy, milliseconds }
}

async function main(): Promise<void> {
  const errand = (await (await fetch('/errand')).json()) as Errand
  const findings = await run(errand).catch((error: unknown) => ({ failed: String(error) }))
  await fetch('/findings', { method: 'POST', body: JSON.stringify(findings) })
}

void main()
