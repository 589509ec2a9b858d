/** Where the service worker writes into a saved page: the day of saving, and the question that could not be sent. */
export const dateMark = '<!--saved:date-->'
export const questionMark = '<!--saved:question-->'
/** Saved beside the pages: /offline/ as it stands in for a page that is not saved. No address of the site. */
export const insteadKey = '/offline/instead'
/** Written last into a cache: it is whole. Holds the day in words. */
export const wholeKey = '/offline/whole'
/** Begins the name of every cache of ours; the digest of the pack follows. */
export const cachePrefix = 'offline-'

/** What is saved, as one file: an address, its media type, its text. */
export interface Pack {
  readonly headers: Readonly<Record<string, string>>
  readonly files: readonly (readonly [path: string, type: string, text: string])[]
}

/** What a service worker knows of the build that it belongs to. */
export interface Build {
  readonly pack: string
  /** Of the pack's bytes, hexadecimal. */
  readonly sha256: string
}
