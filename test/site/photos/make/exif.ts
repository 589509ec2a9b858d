/** Text that no output may hold. */
export const canary = 'CANARY-28.6820N-115.8579E'

export const exifHead = Buffer.from('Exif\0\0', 'latin1')

type Value = { type: number; count: number; data: Buffer }

/** EXIF as a phone writes it: maker, orientation, time, and where it stood (TIFF 6.0, EXIF 2.32). */
export function makeExif(orientation: number, order: 'II' | 'MM' = 'II'): Buffer {
  const { u16, u32, ascii, short, long, rationals, directory } = writerOf(order)
  const main = (gpsAt: number) =>
    directory(8, [
      [0x010f, ascii(canary)],
      [0x0112, short(orientation)],
      [0x0132, ascii('2026:11:22 08:00:00')],
      [0x8825, long(gpsAt)],
    ])
  const gpsAt = 8 + main(0).length
  const gps = directory(gpsAt, [
    [1, ascii('N')],
    [2, rationals(28, 40, 55)],
    [3, ascii('E')],
    [4, rationals(115, 51, 28)],
  ])
  return Buffer.concat([Buffer.from(order, 'latin1'), u16(42), u32(8), main(gpsAt), gps])
}

/** Values and directories of TIFF in one order of bytes. */
function writerOf(order: 'II' | 'MM') {
  const little = order === 'II'
  const u16 = (n: number) => {
    const buffer = Buffer.alloc(2)
    if (little) buffer.writeUInt16LE(n)
    else buffer.writeUInt16BE(n)
    return buffer
  }
  const u32 = (n: number) => {
    const buffer = Buffer.alloc(4)
    if (little) buffer.writeUInt32LE(n)
    else buffer.writeUInt32BE(n)
    return buffer
  }
  const ascii = (text: string): Value => ({ type: 2, count: text.length + 1, data: Buffer.from(`${text}\0`, 'latin1') })
  const short = (n: number): Value => ({ type: 3, count: 1, data: Buffer.concat([u16(n), u16(0)]) })
  const long = (n: number): Value => ({ type: 4, count: 1, data: u32(n) })
  const rationals = (...ns: number[]): Value => ({
    type: 5,
    count: ns.length,
    data: Buffer.concat(ns.flatMap((n) => [u32(n), u32(1)])),
  })
  const directory = (at: number, entries: readonly (readonly [number, Value])[]): Buffer => {
    let free = at + 2 + entries.length * 12 + 4
    const tails: Buffer[] = []
    const rows = entries.map(([tag, { type, count, data }]) => {
      const head = [u16(tag), u16(type), u32(count)]
      if (data.length <= 4) return Buffer.concat([...head, data, Buffer.alloc(4 - data.length)])
      const row = Buffer.concat([...head, u32(free)])
      tails.push(data)
      free += data.length
      return row
    })
    return Buffer.concat([u16(entries.length), ...rows, u32(0), ...tails])
  }
  return { u16, u32, ascii, short, long, rationals, directory }
}

export const xmp = Buffer.from(
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description exif:GPSLatitude="${canary}"/></rdf:RDF></x:xmpmeta>`,
)
