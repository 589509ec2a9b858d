import { offline as words } from '../../../content/words/offline.ts'
import { type Build, cachePrefix, dateMark, type Pack, wholeKey } from './marks.ts'

const nameOf = ({ sha256 }: Build) => cachePrefix + sha256

/** The pack of this build, byte for byte. @throws Error when it is not there or is another one */
async function fetchPack({ pack, sha256 }: Build): Promise<Pack> {
  // Not into the browser's own cache as well: it is kept once.
  const answer = await fetch(pack, { cache: 'no-store' })
  if (!answer.ok) throw new Error(`pack: ${answer.status}`)
  const bytes = await answer.arrayBuffer()
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  const hex = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
  if (hex !== sha256) throw new Error('pack: of another build')
  return JSON.parse(new TextDecoder().decode(bytes)) as Pack
}

/**
 * Saves everything of one build into a cache of its own, all or nothing: the mark that it is whole is written last, and
 * what was begun is thrown away when anything fails. What is whole already is not fetched again.
 */
export async function save(build: Build, now: Date): Promise<void> {
  const name = nameOf(build)
  if (await (await caches.open(name)).match(wholeKey)) return
  try {
    await caches.delete(name)
    const { headers, files } = await fetchPack(build)
    const cache = await caches.open(name)
    const date = words.date(now.getFullYear(), now.getMonth() + 1, now.getDate())
    for (const [path, type, text] of files) {
      await cache.put(
        path,
        new Response(text.replace(dateMark, date), { headers: { ...headers, 'Content-Type': type } }),
      )
    }
    await cache.put(wholeKey, new Response(date))
  } catch (error) {
    await caches.delete(name)
    throw error
  }
}

/** Throws away what other builds saved. Called when no page of theirs is open any more. */
export async function forgetOthers(build: Build | null): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(cachePrefix))
  await Promise.all(names.filter((name) => build === null || name !== nameOf(build)).map((name) => caches.delete(name)))
}

/** A saved file of this build, or nothing: neither of another build nor out of a cache that is not whole. */
export async function find(build: Build, key: string): Promise<Response | undefined> {
  const name = nameOf(build)
  if (!(await caches.has(name))) return undefined
  const cache = await caches.open(name)
  return (await cache.match(wholeKey)) && cache.match(key)
}
