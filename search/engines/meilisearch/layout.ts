import type { Settings } from 'meilisearch'
import type { SearchDocument } from '../../documents/document.ts'
import { codeLetters } from './letters.ts'

/** The index of the portal; another name serves tests and a second portal on the same server. */
export const indexName = 'pingan-regulation'

/** A search document as it is pushed. */
export interface IndexedDocument extends Omit<SearchDocument, 'items'> {
  /** `id` in signs that Meilisearch takes: it refuses the dot. */
  readonly key: string
  /** The wording of the law that the document is of. */
  readonly lawSha: string
  /** The characters of the text one by one, see letters.ts. */
  readonly letters: string
}

export const primaryKey = 'key'

/** The fields that people's words are compared with; `letters` is asked for by itself. */
export const wordFields = ['text', 'heading', 'title'] as const
export const letterField = 'letters'

/** More than any index of ours holds: candidates must not be cut off before we have ranked them. */
export const candidatesMax = 10_000

export function indexedDocument({ items: _, ...document }: SearchDocument, lawSha: string): IndexedDocument {
  return { ...document, key: document.id.replace(/\W/g, '-'), lawSha, letters: codeLetters(document.text) }
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
