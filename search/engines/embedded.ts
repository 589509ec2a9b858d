import { lexicon } from '../../content/words/lexicon/index.ts'
import type { AnyDocument } from '../documents/document.ts'
import { paragraphDocuments } from '../documents/paragraphs.ts'
import variants from '../text/variants.json' with { type: 'json' }
import type { SearchEngine } from './engine.ts'
import { createEngineOver } from './over-documents.ts'

/** The engine that needs no server: regulation, lexicon and maps in memory, the same in the Worker and in tests. */
export function createEmbeddedEngine(documents: readonly AnyDocument[] = paragraphDocuments()): SearchEngine {
  return createEngineOver(documents, { knowledge: { everyday: lexicon, variants } })
}
