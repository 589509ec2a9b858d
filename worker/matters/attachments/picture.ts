type Bytes = Uint8Array<ArrayBuffer>

interface Form {
  /** Whether a file of this type can begin so. */
  readonly begins: (bytes: Bytes) => boolean
  /** Whether the bytes are one picture from their first to their last, with nothing behind it. */
  readonly isWhole: (bytes: Bytes) => boolean
}

const forms: Readonly<Record<string, Form>> = {
  'image/jpeg': { begins: (bytes) => has(bytes, 0, [0xff, 0xd8, 0xff]), isWhole: endsAsJpeg },
  'image/png': {
    begins: (bytes) => has(bytes, 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    isWhole: endsAsPng,
  },
  'image/webp': {
    begins: (bytes) => tag(bytes, 0) === 'RIFF' && /^WEBPVP8[ LX]$/.test(tag(bytes, 8, 8)),
    isWhole: endsAsWebp,
  },
}

/** Whether the first bytes are those of the declared type: a page or a drawing with script begins otherwise. */
export function beginsAs(type: string, first: Bytes): boolean {
  return forms[type]?.begins(first) === true
}

/**
 * Whether these bytes are one picture of the declared type and nothing else: what is glued behind a picture (a page, an
 * archive) is not kept. Nothing is decoded.
 */
export function isPicture(type: string, bytes: Bytes): boolean {
  return beginsAs(type, bytes) && forms[type]?.isWhole(bytes) === true
}

/** Chunks of length, name, data and sum, up to IEND (PNG, 5.3). */
function endsAsPng(bytes: Bytes): boolean {
  const view = viewOf(bytes)
  let at = 8
  while (at + 12 <= bytes.length) {
    const next = at + 12 + view.getUint32(at)
    if (tag(bytes, at + 4) === 'IEND') return next === bytes.length
    at = next
  }
  return false
}

/** One RIFF box that is as long as it says. */
function endsAsWebp(bytes: Bytes): boolean {
  const length = viewOf(bytes).getUint32(4, true) + 8
  return length === bytes.length || (length % 2 === 1 && length + 1 === bytes.length)
}

const [startOfScan, endOfImage] = [0xda, 0xd9]

/** Segments up to the end of the image (ITU-T T.81, B.1.1): after a scan, 0xFF is a marker unless 00 or RST follows. */
function endsAsJpeg(bytes: Bytes): boolean {
  const view = viewOf(bytes)
  let at = 2
  let isInScan = false
  while (at + 2 <= bytes.length) {
    // Within a scan the next 0xFF is looked for natively: ten megabytes byte by byte take long.
    if (isInScan) at = bytes.indexOf(0xff, at)
    if (at < 0 || bytes[at] !== 0xff) return false
    const marker = bytes[at + 1] ?? 0
    if (isInScan && isData(marker)) at += 2
    else if (marker === 0xff) at += 1
    else if (marker === endOfImage) return isInScan && at + 2 === bytes.length
    else {
      isInScan = marker === startOfScan
      if (at + 4 > bytes.length) return false
      at += 2 + view.getUint16(at + 2)
    }
  }
  return false
}

/** Stuffed zero, or a restart marker. */
function isData(marker: number): boolean {
  return marker === 0 || (marker >= 0xd0 && marker <= 0xd7)
}

function has(bytes: Bytes, at: number, expected: readonly number[]): boolean {
  return expected.every((byte, index) => bytes[at + index] === byte)
}

function tag(bytes: Bytes, at: number, length = 4): string {
  return String.fromCharCode(...bytes.subarray(at, at + length))
}

function viewOf(bytes: Bytes): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}
