type Bytes = Uint8Array<ArrayBuffer>

const headBytes = 4
/** Where bytes stood in the value: [from, length]. */
type Mark = { readonly $bytes: readonly [number, number] }

/** A value of JSON with byte arrays in it, as one run of bytes: length of the JSON, the JSON, the bytes. */
export function pack(value: unknown): Bytes {
  const parts: Uint8Array[] = []
  let size = 0
  const json = JSON.stringify(value, (_, inner: unknown) => {
    if (!(inner instanceof Uint8Array)) return inner
    parts.push(inner)
    const mark: Mark = { $bytes: [size, inner.length] }
    size += inner.length
    return mark
  })
  const head = new TextEncoder().encode(json)
  const whole = new Uint8Array(headBytes + head.length + size)
  new DataView(whole.buffer).setUint32(0, head.length)
  whole.set(head, headBytes)
  let at = headBytes + head.length
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** The value again. Throws on what is none. */
export function unpack(whole: Bytes): unknown {
  const end = headBytes + new DataView(whole.buffer, whole.byteOffset).getUint32(0)
  const json = new TextDecoder('utf-8', { fatal: true }).decode(whole.subarray(headBytes, end))
  return JSON.parse(json, (_, inner: unknown) => {
    if (!isMark(inner)) return inner
    const [from, length] = inner.$bytes
    return whole.slice(end + from, end + from + length)
  })
}

function isMark(value: unknown): value is Mark {
  return typeof value === 'object' && value !== null && '$bytes' in value && Array.isArray(value.$bytes)
}
