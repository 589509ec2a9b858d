import type { Settings } from 'meilisearch'
import type { AnyDocument, SearchDocument } from '../../documents/document.ts'
import { codeLetters } from './letters.ts'

/** The index of the portal; another name serves tests and a second portal on the same server. */
export const indexName = 'pingan-regulation'

/** A search document as it is pushed; a guide has no article and no chapter. */
export type IndexedDocument = Omit<AnyDocument, 'items'> &
  Partial<Omit<SearchDocument, keyof AnyDocument | 'items'>> & {
    /** `id` in signs that Meilisearch takes: it refuses the dot. */
    readonly key: string
    /** The wording of the law that the document is of. */
    readonly lawSha: string
    /** The characters one by one, see letters.ts: of a paragraph those of its text, of a guide its title's too. */
    readonly letters: string
  }

export const primaryKey = 'key'

/** The fields that people's words are compared with; `letters` is asked for by itself. */
export const wordFields = ['text', 'heading', 'title'] as const
export const letterField = 'letters'

/** More than any index of ours holds: candidates must not be cut off before we have ranked them. */
export const candidatesMax = 10_000

export function indexedDocument(document: AnyDocument, lawSha: string): IndexedDocument {
  const { items: _, ...fields } = { items: null, ...document }
  return { ...fields, key: document.id.replace(/\W/g, '-'), lawSha, letters: codeLetters(wordsOf(document)) }
}

/** What of a document is found letter by letter. */
export function wordsOf(document: AnyDocument): string {
  return document.kind === 'guide' ? `${document.title}\n${document.text}` : document.text
}

/** An everyday word and what the law says for it, as in content/words/lexicon. */
export interface Synonym {
  readonly said: string
  readonly law: readonly string[]
}

/** One way only: who asks for the law's own word means that word. */
function synonymsOf(lexicon: readonly Synonym[]): Record<string, string[]> {
  const synonyms: Record<string, string[]> = {}
  for (const { said, law } of lexicon) synonyms[said] = [...new Set([...(synonyms[said] ?? []), ...law])]
  return synonyms
}

export function indexSettings(lexicon: readonly Synonym[]): Settings {
  return {
    searchableAttributes: [...wordFields, letterField],
    filterableAttributes: ['article', 'chapter', 'chapterNumber', 'kind', 'lawSha', primaryKey],
    displayedAttributes: ['id', 'kind', 'article', 'paragraph', 'label', 'chapter', 'title', 'url', 'text', 'lawSha'],
    localizedAttributes: [
      { attributePatterns: [...wordFields], locales: ['cmn'] },
      { attributePatterns: [letterField], locales: ['eng'] },
    ],
    synonyms: synonymsOf(lexicon),
    // A coded character one letter away is another character, not a slip of the finger.
    typoTolerance: { disableOnAttributes: [letterField] },
    // Phrases of coded characters need to know that two words stand side by side.
    proximityPrecision: 'byWord',
    pagination: { maxTotalHits: candidatesMax },
  }
}
