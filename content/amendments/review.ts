import { type Paragraph, paragraphText, type Regulation } from '../regulation/index.ts'
import { compareVersions, type Fate } from './compare-versions.ts'
import type { Dependant } from './dependants.ts'

/**
 * What an amendment does to something of ours:
 * - `stale`: the words it was written for are not the paragraph's any more. It must be written anew.
 * - `moved`: its words stand under another id now. The id must follow.
 * - `gone`: its provision is no more.
 * - `look`: its provision was changed or renumbered and nothing tells whether it still fits. A person must look.
 */
export type State = 'stale' | 'moved' | 'gone' | 'look'
export type Finding = Dependant & { readonly state: State; readonly now: string | null }

/** A paragraph of the later version that has no gloss, or that is new and has no duty. */
export type Gap = { readonly kind: 'gloss' | 'duty'; readonly on: string }
export type Review = { readonly findings: readonly Finding[]; readonly gaps: readonly Gap[] }

type Place = { readonly fate: Fate; readonly now: string | null }

/** Holds everything of ours against the later version. What has been put right already is not found again, if it can be seen. */
export function reviewDependants(all: readonly Dependant[], before: Regulation, after: Regulation): Review {
  const places = placesOf(before, after)
  const paragraphs = new Map(after.articles.flatMap((one) => one.paragraphs.map((p) => [`${p.id}`, p] as const)))
  const findings = all.flatMap((one): Finding[] => {
    const verdict = judge(one, places.get(one.on), paragraphs)
    return verdict ? [{ ...one, ...verdict }] : []
  })
  return { findings, gaps: gapsOf(all, findings, places, paragraphs) }
}

function judge(
  one: Dependant,
  place: Place | undefined,
  paragraphs: ReadonlyMap<string, Paragraph>,
): { state: State; now: string | null } | null {
  const fits = (id: string | null | undefined) => isFit(one, id ? paragraphs.get(id) : undefined)
  const now = place ? place.now : paragraphs.has(one.on) ? one.on : null
  if (one.sha) {
    if (fits(one.on)) return null
    return { state: now === null ? 'gone' : fits(now) ? 'moved' : 'stale', now }
  }
  if (!place || place.fate === 'same') {
    if (place ? fits(one.on) || one.quotes.length === 0 : fits(one.on)) return null
    return { state: now === null ? 'gone' : 'stale', now }
  }
  if (now === null) return fits(one.on) && one.quotes.length > 0 ? { state: 'look', now } : { state: 'gone', now }
  if (one.quotes.length === 0) return { state: 'look', now }
  if (now === one.on) return { state: fits(now) ? 'look' : 'stale', now }
  if (fits(now)) return { state: 'moved', now }
  return { state: fits(one.on) ? 'look' : 'stale', now }
}

/** Whether the paragraph has the hash, or all the words, that the writer took from it. */
function isFit({ sha, quotes }: Dependant, paragraph: Paragraph | undefined): boolean {
  if (!paragraph) return false
  const text = paragraphText(paragraph)
  return sha ? paragraph.sha256 === sha : quotes.every((quote) => text.includes(quote))
}

/** Of every article and paragraph of the earlier version: what became of it, and its id now. */
function placesOf(before: Regulation, after: Regulation): Map<string, Place> {
  const places = new Map<string, Place>()
  for (const article of compareVersions(before, after)) {
    for (const { before: old, after: now, fate } of [article, ...article.paragraphs]) {
      if (old) places.set(old.id, { fate, now: now?.id ?? null })
    }
  }
  return places
}

function gapsOf(
  all: readonly Dependant[],
  findings: readonly Finding[],
  places: ReadonlyMap<string, Place>,
  paragraphs: ReadonlyMap<string, Paragraph>,
): Gap[] {
  const old = new Set([...places.values()].map(({ now }) => now))
  const glossed = new Set(all.map(({ sha }) => sha))
  const waiting = new Set(findings.filter(({ kind }) => kind === 'gloss').map(({ now }) => now))
  return [...paragraphs].flatMap(([on, paragraph]): Gap[] => {
    const duties = all.filter((one) => one.kind === 'duty' && one.on === on && isFit(one, paragraph))
    return [
      ...(glossed.has(paragraph.sha256) || waiting.has(on) ? [] : [{ kind: 'gloss', on } as const]),
      ...(old.has(on) || duties.length > 0 ? [] : [{ kind: 'duty', on } as const]),
    ]
  })
}
