import { inflateSync } from 'node:zlib'

/** One piece of text on a page: where it begins, in points from the lower left corner, and how large it is set. */
export type Piece = {
  readonly page: number
  readonly x: number
  readonly y: number
  readonly size: number
  readonly text: string
}

type Matrix = readonly [number, number, number, number, number, number]
type Objects = ReadonlyMap<number, string>
type Fonts = ReadonlyMap<string, ReadonlyMap<string, string>>

const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** The pieces of text in a PDF as Chromium writes it, in the order in which they are drawn; no other PDF is read. */
export function readPdf(pdf: Buffer): { readonly pages: number; readonly pieces: readonly Piece[] } {
  const objects = readObjects(pdf)
  const cmaps = new Map<number, ReadonlyMap<string, string>>()
  const fontOf = (number: number) => {
    const known = cmaps.get(number) ?? readCmap(objects, number)
    cmaps.set(number, known)
    return known
  }
  const tree = [...objects.values()].find((body) => /\/Type\s*\/Pages\b[\s\S]*\/Count/.test(body)) ?? ''
  const pages = pagesBelow(objects, tree)
  const pieces = pages.flatMap((body, index) => {
    const names = /\/Font\s*<<([\s\S]*?)>>/.exec(body)?.[1] ?? ''
    const fonts = new Map(
      [...names.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', at]) => [name, fontOf(Number(at))]),
    )
    const at = Number(/\/Contents (\d+) 0 R/.exec(body)?.[1])
    return readContent(streamOf(objects.get(at) ?? ''), fonts, index + 1)
  })
  return { pages: pages.length, pieces }
}

function readObjects(pdf: Buffer): Objects {
  const all = pdf.toString('latin1').matchAll(/(?:^|\n)(\d+) 0 obj\b([\s\S]*?)endobj/g)
  return new Map([...all].map(([, number, body = '']) => [Number(number), body]))
}

/** The pages below a node of the page tree, in their order. */
function pagesBelow(objects: Objects, node: string): string[] {
  if (!/\/Type\s*\/Pages\b/.test(node)) return [node]
  const kids = /\/Kids\s*\[([^\]]*)\]/.exec(node)?.[1] ?? ''
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, at]) => pagesBelow(objects, objects.get(Number(at)) ?? ''))
}

function streamOf(body: string): string {
  const start = body.indexOf('stream\n') + 'stream\n'.length
  const bytes = Buffer.from(body.slice(start, body.lastIndexOf('\nendstream')), 'latin1')
  return (/\/FlateDecode/.test(body) ? inflateSync(bytes) : bytes).toString('latin1')
}

const hexText = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')
const pad = (code: number, like: string): string => code.toString(16).toUpperCase().padStart(like.length, '0')

/** From the codes of a font to what they say. */
function readCmap(objects: Objects, font: number): ReadonlyMap<string, string> {
  const at = Number(/\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1])
  const cmap = objects.has(at) ? streamOf(objects.get(at) ?? '') : ''
  const said = new Map<string, string>()
  for (const [, block = ''] of cmap.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', hex = ''] of block.matchAll(/<(\w+)> <(\w+)>/g)) said.set(code.toUpperCase(), hexText(hex))
  for (const [, block = ''] of cmap.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, first = '', last = '', hex = ''] of block.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code++)
        said.set(pad(code, first), hexText(pad(Number.parseInt(hex, 16) + code - Number.parseInt(first, 16), hex)))
  return said
}

const multiply = (a: Matrix, b: Matrix): Matrix => [
  a[0] * b[0] + a[1] * b[2],
  a[0] * b[1] + a[1] * b[3],
  a[2] * b[0] + a[3] * b[2],
  a[2] * b[1] + a[3] * b[3],
  a[4] * b[0] + a[5] * b[2] + b[4],
  a[4] * b[1] + a[5] * b[3] + b[5],
]

const words = /\/Span<<\/ActualText <(?:FEFF)?(\w*)> >> BDC|<(\w*)>|\[[^\]]*\]|\/\w+|-?[\d.]+|[A-Za-z*'"]+/g

function readContent(content: string, fonts: Fonts, page: number): Piece[] {
  const pieces: Piece[] = []
  const kept: Matrix[] = []
  let [place, text]: Matrix[] = [identity, identity]
  let font: ReadonlyMap<string, string> = new Map()
  let size = 0
  /** What the document says is meant, instead of what its glyphs are called. */
  let meant: string | undefined
  let last: string[] = []
  const numbers = (): Matrix => last.slice(-6).map(Number) as unknown as Matrix
  const show = (hex: string) => {
    const width = [...font.keys()][0]?.length ?? 2
    const glyphs =
      meant ?? (hex.match(new RegExp(`.{${width}}`, 'g')) ?? []).map((code) => font.get(code) ?? '').join('')
    if (meant !== undefined) meant = ''
    const at = multiply(text ?? identity, place ?? identity)
    if (glyphs !== '') pieces.push({ page, x: at[4], y: at[5], size: size * Math.abs(at[3]), text: glyphs })
  }
  const does: Record<string, () => void> = {
    q: () => kept.push(place ?? identity),
    Q: () => (place = kept.pop() ?? identity),
    cm: () => (place = multiply(numbers(), place ?? identity)),
    BT: () => (text = identity),
    Tm: () => (text = numbers()),
    Td: () => (text = multiply([1, 0, 0, 1, ...(last.slice(-2).map(Number) as [number, number])], text ?? identity)),
    Tf: () => {
      font = fonts.get(last.at(-2)?.slice(1) ?? '') ?? new Map()
      size = Number(last.at(-1))
    },
    Tj: () => show((last.at(-1) ?? '').replace(/[<>\s]/g, '').toUpperCase()),
    TJ: () =>
      show(
        [...(last.at(-1) ?? '').matchAll(/<(\w*)>/g)]
          .map(([, hex]) => hex)
          .join('')
          .toUpperCase(),
      ),
    EMC: () => (meant = undefined),
  }
  for (const [word, actual] of content.matchAll(words)) {
    if (actual !== undefined) meant = hexText(actual)
    else if (/^[A-Za-z*'"]+$/.test(word)) {
      does[word]?.()
      last = []
    } else last.push(word)
  }
  return pieces
}
