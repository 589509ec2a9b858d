/** A word that residents type and the regulation does not use, and the words of the regulation that it leads to. */
export interface LexiconEntry {
  /** What a person types; it stands nowhere in the regulation. */
  readonly said: string
  /** Words of the regulation, verbatim; each stands in at least one of the cited paragraphs. */
  readonly law: readonly string[]
  /** Ids of paragraphs, the most wanted first; each contains one of the words of `law`. */
  readonly provisions: readonly string[]
  /** Why it leads there, at most 30 characters. Says so when the regulation is silent on the thing itself. */
  readonly why: string
}

/** What a search needs of an entry: everything but the reason. */
export type LeanEntry = Omit<LexiconEntry, 'why'>
