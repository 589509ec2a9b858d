import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { offline as words } from '../../content/words/offline.ts'
import { pageHeaders } from '../../worker/contract/headers.ts'
import { searchAddress } from '../data/search-address.ts'
import { emptyMarks } from './empty-marks.ts'
import { emptyForms, offlinePage, savedPages } from './pages.ts'
import { type Build, dateMark, insteadKey, type Pack, questionMark } from './service/marks.ts'

type File = Pack['files'][number]

const htmlType = 'text/html; charset=utf-8'
const types: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml',
}

const savedNote = `${words.note.before}<span class="ph">${dateMark}</span>${words.note.after}`
const insteadNote = `${words.instead}<a class="tap" href="">${words.retry}</a>`

/** The page as it is saved: nothing filled in, known as a saved one by `data-saved`, and saying so at its head. */
export function savedForm(path: string, html: string, note: string): string {
  const isForm = (emptyForms as readonly string[]).includes(path)
  const kept = isForm ? emptyMarks(html.replace('<!--fill:value.q--></textarea>', `${questionMark}</textarea>`)) : html
  const marked = kept
    .replace('<html ', '<html data-saved ')
    .replace(/<main\b[^>]*>/, (main) => `${main}<p class="kept noprint">${note}</p>`)
  if (marked.includes('<!--fill:')) throw new Error(`${path} has places that only the Worker fills: it cannot be saved`)
  if (!marked.includes(note)) throw new Error(`${path} has no <main>`)
  return marked
}

/** Every file of _assets that one of the texts names, and those that these name in turn. */
export function neededAssets(site: string, texts: readonly string[]): File[] {
  const left = new Set(readdirSync(join(site, '_assets')))
  const found: File[] = []
  const queue = [...texts]
  for (let text = queue.pop(); text !== undefined; text = queue.pop()) {
    for (const name of left) {
      if (!text.includes(name)) continue
      left.delete(name)
      const body = readFileSync(join(site, '_assets', name), 'utf8')
      found.push([`/_assets/${name}`, types[name.split('.').pop() ?? ''] ?? 'text/plain', body])
      queue.push(body)
    }
  }
  return found
}

/** Everything that is saved, out of a built site, in one text. The same site gives the same bytes. */
export function makePack(site: string): Build & { readonly text: string } {
  const read = (path: string) => readFileSync(join(site, path), 'utf8')
  const pages = savedPages().map(
    (path): File => [path, htmlType, savedForm(path, read(`${path}index.html`), savedNote)],
  )
  const instead = savedForm(offlinePage, read(`${offlinePage}index.html`), insteadNote)
  const others = [searchAddress, '/icon.svg'].map((path): File => {
    const file = path.replace(/\?.*/, '')
    return [path, types[file.split('.').pop() ?? ''] ?? 'text/plain', read(file)]
  })
  const files: File[] = [...pages, [insteadKey, htmlType, instead], ...others]
  const assets = neededAssets(
    site,
    files.map(([, , text]) => text),
  )
  // By address: neighbours are alike, and compress well.
  const sorted = [...files, ...assets].sort(([one], [other]) => (one < other ? -1 : 1))
  const text = JSON.stringify({ headers: pageHeaders, files: sorted } satisfies Pack)
  const sha256 = createHash('sha256').update(text).digest('hex')
  return { text, sha256, pack: `/_assets/offline.${sha256.slice(0, 12)}.json` }
}
