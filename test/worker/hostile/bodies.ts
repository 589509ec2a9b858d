import { halfCharacters, nastyTexts, oddNames, oddValues } from './nasty.ts'

export type Random = () => number

export const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)] as T

export function nastyText(random: Random): string {
  const draw = random()
  if (draw < 0.1) return pick(random, halfCharacters)
  if (draw < 0.75) return pick(random, nastyTexts)
  return pick(random, nastyTexts) + pick(random, nastyTexts)
}

const nastyValue = (random: Random): unknown =>
  random() < 0.6 ? nastyText(random) : structuredClone(pick(random, oddValues))

/** One to four places of a well-formed body with something else in them, and sometimes a name that has no place. */
export function bend(random: Random, body: unknown): unknown {
  if (random() < 0.05) return nastyValue(random)
  const copy = JSON.parse(JSON.stringify(body)) as unknown
  for (let left = 1 + Math.floor(random() ** 3 * 4); left > 0; left--) bendOne(random, copy)
  return copy
}

function bendOne(random: Random, value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  const names = Object.keys(value)
  const name = random() < 0.12 || names.length === 0 ? pick(random, oddNames) : pick(random, names)
  const holder = value as Record<string, unknown>
  const own = Object.getOwnPropertyDescriptor(holder, name)?.value
  if (typeof own === 'object' && own !== null && random() < 0.7) {
    bendOne(random, own)
    return
  }
  if (random() < 0.12) {
    Reflect.deleteProperty(holder, name)
    return
  }
  // `__proto__` as a name of its own, as JSON.parse makes it.
  const made = { value: nastyValue(random), enumerable: true, configurable: true, writable: true }
  if (!Array.isArray(holder) || /^\d+$/.test(name)) Object.defineProperty(holder, name, made)
}

type Twist = (text: string, random: Random) => string | Uint8Array<ArrayBuffer>

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text)

/** JSON that is none, or only just. */
const twists: readonly Twist[] = [
  (text) => text.slice(0, Math.floor(text.length / 2)),
  (text) => `\ufeff${text}`,
  (text) => `${text}${text}`,
  (text) => `${text}\u0000`,
  (text) => text.replace('{', '{"__proto__":{"keeping":"sealed"},"text":1,"text":[],'),
  (text) => text.replace(/:/, ':1e999999,"a":'),
  (text) => text.replace(/"/g, "'"),
  () => `{"text":${'['.repeat(20_000)}${']'.repeat(20_000)}}`,
  () => `${'{"a":'.repeat(9000)}1${'}'.repeat(9000)}`,
  () => '['.repeat(60_000),
  () => `{"text":${'9'.repeat(60_000)}}`,
  () => `{${Array.from({ length: 6000 }, (_, index) => `"${index}":0`).join(',')}}`,
  () => `"${'\\u0000'.repeat(9000)}"`,
  () => '{"text":"\\ud800\\udc00\\ud800"}',
  (text) => text.replace(/\P{ASCII}/gu, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
  (text) => new Uint8Array([...utf8(text.slice(0, 40)), 0xff, 0xfe, 0xc0, 0x80, 0xed, 0xa0, 0x80, ...utf8(text)]),
  (text) => new Uint8Array([0xff, 0xfe, ...[...text].flatMap((sign) => [sign.charCodeAt(0) & 255, 0])]),
  (text) => `x${text}`.repeat(40),
  () => '',
  () => 'null',
  () => '"text"',
  () => '-0',
]

/** A JSON body: bent in its places, or broken as a text. */
export function hostileJson(random: Random, body: unknown): string | Uint8Array<ArrayBuffer> {
  if (random() < 0.25) return pick(random, twists)(JSON.stringify(body), random)
  return JSON.stringify(bend(random, body)) ?? 'null'
}

/** A plain form: nasty values, repeated fields, encodings that are none. */
export function hostileForm(random: Random, fields: Readonly<Record<string, string>>): string {
  const form = new URLSearchParams(fields)
  const names = [...Object.keys(fields), ...oddNames]
  for (let left = 1 + Math.floor(random() * 5); left > 0; left--) {
    const name = random() < 0.85 ? pick(random, Object.keys(fields)) : pick(random, names)
    const value = random() < 0.1 ? 'y'.repeat(50_000) : nastyText(random)
    if (random() < 0.06) form.append(name, value)
    else form.set(name, value)
  }
  const text = form.toString()
  if (random() < 0.08) return `${text}&%E0%80%80=%ff&%=%&=&&text=%u0041`
  if (random() < 0.03) return `${Array.from({ length: 4000 }, (_, index) => `a${index}=`).join('&')}`
  return text
}
