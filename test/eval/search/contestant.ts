/** What an engine found: the articles of its hits, each once, best first. */
export interface Found {
  readonly articles: readonly number[]
  /** Whether a sentence for the person came with it; null when the engine has none to give. */
  readonly note: boolean | null
}

/** One engine under test. It sees strings, never rows. */
export interface Contestant {
  readonly name: string
  /** What a browser would have to load besides code, after gzip, and what that is. */
  readonly index: { readonly bytes: number; readonly what: string }
  find(query: string): Promise<Found>
  close(): Promise<void>
}

/** Hits that are looked at, the same for all. */
export const hitsMax = 20

export const distinct = (articles: readonly number[]): number[] => [...new Set(articles)]
