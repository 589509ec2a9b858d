import { PhotoFault } from './fault.ts'

/** Reads a file whole; by FileReader, as Safari 13 has no Blob.arrayBuffer. @throws PhotoFault truncated: it is not here */
export function readBytes(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(new Uint8Array(reader.result as ArrayBuffer))
    // A picture that is still in somebody's cloud, or was deleted meanwhile.
    reader.onerror = () => reject(new PhotoFault('truncated'))
    reader.readAsArrayBuffer(blob)
  })
}

export function joinPieces(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
