import type { SearchDocument } from '../documents/document.ts'
import { type Folded, fold, foldMarks } from '../text/fold.ts'

/** A document with its folded forms, made once when an engine is made. */
export interface Prepared {
  readonly document: SearchDocument
  readonly order: number
  /** Letters and digits only. */
  readonly letters: Folded
  /** With punctuation. */
  readonly marks: Folded
  readonly heading: string
  /** How many paragraphs its article has, itself among them. */
  readonly siblings: number
}

/** Folds every document both ways. */
export function prepareDocuments(documents: readonly SearchDocument[]): Prepared[] {
  const paragraphs = new Map<number, number>()
  for (const { article } of documents) paragraphs.set(article, (paragraphs.get(article) ?? 0) + 1)
  return documents.map((document, order) => ({
    document,
    order,
    letters: fold(document.text),
    marks: foldMarks(document.text),
    heading: fold(document.heading).text,
    siblings: paragraphs.get(document.article) ?? 1,
  }))
}
