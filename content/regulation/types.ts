/** Permanent ids: they stand in addresses, in the database and in printed citations, and never change. */
export type ArticleId = `a${number}`
export type ParagraphId = `a${number}.p${number}`
export type ItemId = `a${number}.p${number}.i${number}`
export type ProvisionId = ArticleId | ParagraphId | ItemId

/** 项. `text` comes without its 「（一）」. */
export type Item = { id: ItemId; number: number; text: string }

/** 款. `text` is the lead alone where items exist; `sha256` is that of paragraphText, the whole of its words. */
export type Paragraph = {
  id: ParagraphId
  article: number
  number: number
  text: string
  sha256: string
  items: readonly Item[]
}

/** 条. `label` is 第五十四条. */
export type Article = {
  id: ArticleId
  number: number
  label: string
  chapter: number
  paragraphs: readonly Paragraph[]
}

/** 章. `first` and `last` are article numbers, both inclusive. */
export type Chapter = { number: number; label: string; title: string; first: number; last: number }

/** The announcement (公告) that published the regulation, in its own words. Dates are ISO. */
export type Announcement = {
  heading: string
  number: string
  text: string
  meeting: string
  signedBy: string
  signed: string
}

/** Where the shown witness was published; for the meta tags of a public body's page. */
export type Publication = { date: string; source: string }

/** A place where the two witnesses differ, which reading is shown, and what a reader is told. */
export type Erratum = {
  id: ParagraphId
  shown: string
  other: string
  /** The word around it, for people. */
  phrase: { shown: string; other: string }
  shownIn: 'web-page'
  otherIn: 'plain-text'
  note: string
}

/** The whole law as data, in one version. `version` is the day on which this text came into force. `sha256` is that of every paragraph's text in order, joined by line feeds. */
export type Regulation = {
  title: string
  version: string
  passed: string
  inForce: string
  announcement: Announcement
  publication: Publication
  sha256: string
  errata: readonly Erratum[]
  chapters: readonly Chapter[]
  articles: readonly Article[]
}
