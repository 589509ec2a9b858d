export { addressOf, cite, citeFull } from './cite.ts'
export { errata } from './errata.ts'
export { headings } from './headings.ts'
export { chapterOf, findArticle, findItem, findParagraph, regulation } from './law.ts'
export { fromHan, toHan } from './numerals.ts'
export { crossReferences, definedTerms, findTermUses } from './terms.ts'
export { paragraphText } from './text.ts'
export type {
  Announcement,
  Article,
  ArticleId,
  Chapter,
  Erratum,
  Item,
  ItemId,
  Paragraph,
  ParagraphId,
  ProvisionId,
  Publication,
  Regulation,
} from './types.ts'
