import type { ProvisionId } from '../regulation/index.ts'

/** One choice. `apart` ones stand at the end, after a double rule; `alone` excludes all others of a multiple choice. */
export type Option = {
  readonly code: string
  readonly label: string
  readonly apart?: true
  readonly alone?: true
  /** The paragraph that this choice is about, where there is one. */
  readonly basis?: ProvisionId
}

/** When a question is asked: the earlier question was answered with one (`anyOf`) or with none (`noneOf`) of the codes. */
export type When =
  | { readonly question: string; readonly anyOf: readonly string[] }
  | { readonly question: string; readonly noneOf: readonly string[] }

/** Why a questionnaire ends early; nothing is stored then. */
export type Ending = 'under-16' | 'outside'

/**
 * One screen. Questions with the same `number` belong to one of the numbered items: the first always comes, the
 * others follow from its answer.
 */
export type Question = {
  readonly id: string
  readonly number: number
  /** The question in phrases that no line break may split. */
  readonly phrases: readonly string[]
  readonly hint?: string
  readonly kind: 'single' | 'multiple' | 'grid'
  /** `counties` stands for the counties of the city that was chosen. */
  readonly options: readonly Option[] | 'counties'
  /** Rows of a grid: each is answered with one of the options. */
  readonly rows?: readonly Option[]
  /** The multiple choice whose chosen codes say which rows of the grid are asked. */
  readonly rowsFrom?: string
  /** The most that a multiple choice takes. */
  readonly max?: number
  /** Options that are not `apart` come in another order for each respondent. */
  readonly shuffled?: true
  readonly when?: When
  /** Codes that end the questionnaire. */
  readonly ends?: Readonly<Record<string, Ending>>
  readonly basis: ProvisionId
  /** Why we ask, in our own words. */
  readonly why: string
}

export type Questionnaire = {
  readonly id: string
  readonly title: string
  /** Stands over the questions. */
  readonly opening: string
  readonly questions: readonly Question[]
}

/** Stored for 「这题不答」, so that a refusal is not taken for a question that was never asked. */
export const declined = 'declined'

/** A code, the chosen codes, or row code to option code; `declined` for 「这题不答」. */
export type Answer = string | readonly string[] | Readonly<Record<string, string>>
export type Answers = Readonly<Record<string, Answer>>
