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
}

/** Folds every document both ways. */
export function prepareDocuments(documents: readonly SearchDocument[]): Prepared[] {
  return documents.map((document, order) => ({
    document,
    order,
    letters: fold(document.text),
    marks: foldMarks(document.text),
    heading: fold(document.heading).text,
  }))
}
