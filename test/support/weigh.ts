import { gzipSync } from 'node:zlib'

/** Bytes on the wire when compressed as production does. */
export const gzipBytes = (body: string | Uint8Array): number => gzipSync(body, { level: 9 }).length

export type Fetched = { readonly status: number; readonly type: string; readonly text: string }

export async function fetchText(base: string, path: string): Promise<Fetched> {
  const answer = await fetch(new URL(path, base), { redirect: 'follow' })
  return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() }
}

/** What a page costs, in bytes after gzip: its HTML, its style sheets, and every script that it names, with their imports. */
export type Weight = { readonly html: number; readonly css: number; readonly script: number }

export async function weighPage(base: string, path: string): Promise<Weight> {
  const { text } = await fetchText(base, path)
  const sheets = [...text.matchAll(/<link\b[^>]*rel="stylesheet"[^>]*>/g)].flatMap(
    ([tag]) => /href="([^"]*)"/.exec(tag)?.[1] ?? [],
  )
  const named = [...text.matchAll(/(?:<script\b[^>]*\bsrc|component-url|renderer-url)="([^"]*)"/g)].map(
    ([, url = '']) => url,
  )
  const inline = [...text.matchAll(/<script\b(?![^>]*\bsrc=)(?![^>]*ld\+json)[^>]*>([\s\S]*?)<\/script>/g)].map(
    ([, code = '']) => code,
  )
  const files = new Map<string, number>()
  for (const url of named) await followImports(base, url, files)
  let css = 0
  for (const sheet of sheets) css += gzipBytes((await fetchText(base, sheet)).text)
  const script = [...files.values()].reduce(
    (sum, one) => sum + one,
    inline.length > 0 ? gzipBytes(inline.join('\n')) : 0,
  )
  return { html: gzipBytes(text), css, script }
}

/** A script and, once each, the modules that it imports by name. */
async function followImports(base: string, url: string, files: Map<string, number>): Promise<void> {
  const path = new URL(url, base).pathname
  if (files.has(path)) return
  const { text } = await fetchText(base, path)
  files.set(path, gzipBytes(text))
  const imports = text.matchAll(/(?:\bfrom|\bimport)\s*["'](\.{1,2}\/[^"']+|\/[^"']+\.js)["']/g)
  for (const [, specifier = ''] of imports)
    await followImports(base, new URL(specifier, new URL(path, base)).pathname, files)
}
