import type { SearchDocument } from '../documents/document.ts'
import { paragraphDocuments } from '../documents/paragraphs.ts'
import type { SearchEngine } from './engine.ts'
import { createEngineOver } from './over-documents.ts'

/** The engine that needs no server: the regulation in memory, the same in the browser, the Worker and in tests. */
export function createEmbeddedEngine(documents: readonly SearchDocument[] = paragraphDocuments()): SearchEngine {
  return createEngineOver(documents)
}
