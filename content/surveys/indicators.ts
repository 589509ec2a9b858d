/** A published share: its formula is fixed before fieldwork and frozen with the wave. */
export type Indicator = {
  readonly id: string
  /** Two to seven characters, for the margin of the page. */
  readonly short: string
  readonly name: string
  readonly question: string
  /** The groups of answers that the share speaks of; the first is its numerator. */
  readonly groups: readonly Group[]
  /** Codes that are no opinion; their share stands beside. */
  readonly beside: readonly string[]
  /** The formula in words, published with the figure. */
  readonly formula: string
}

/** Answers that are shown as one when there are too few to show each. */
export type Group = { readonly label: string; readonly codes: readonly string[] }

const safeGroup: Group = { label: '觉得安全（很安全、比较安全）', codes: ['very-safe', 'safe'] }
const unsafeGroup: Group = { label: '觉得不安全（不太安全、很不安全）', codes: ['unsafe', 'very-unsafe'] }

/** What may be published now. There is no index that adds them up. */
export const indicators: readonly Indicator[] = [
  {
    id: 'safety',
    short: '安全感',
    name: '安全感率',
    question: 'safety',
    groups: [safeGroup, unsafeGroup],
    beside: ['unsure'],
    formula: '选“很安全”和“比较安全”的人，除以选了四档中任何一档的人。说不清的另列。',
  },
  {
    id: 'night-out',
    short: '夜里出门的人',
    name: '夜行安全率（天黑后会一个人出门的人）',
    question: 'night',
    groups: [safeGroup, unsafeGroup],
    beside: ['unsure'],
    formula: '选“很安全”和“比较安全”的人，除以选了四档中任何一档的人。从不一个人出门的不算在内。',
  },
  {
    id: 'night-all',
    short: '夜里所有的人',
    name: '夜行安全率（连同从不一个人出门的人）',
    question: 'night',
    groups: [safeGroup, { label: '觉得不安全，或者天黑后从不一个人出门', codes: [...unsafeGroup.codes, 'never'] }],
    beside: ['unsure'],
    formula: '选“很安全”和“比较安全”的人，除以选了四档中任何一档或者从不一个人出门的人。',
  },
  {
    id: 'coached',
    short: '有没有人诱导',
    name: '诱导率',
    question: 'coached',
    groups: [
      { label: '有人教、看着填或者许好处', codes: ['told', 'watched', 'promised'] },
      { label: '都没有', codes: ['none'] },
    ],
    beside: ['unsure'],
    formula: '选了“教我怎么选”“看着我填”“答应给好处”中任何一项的人，除以答了这一题的人。说不清的另列。',
  },
]

/** Numbers of people below which nothing is said, frozen with the wave. */
export const thresholds = {
  /** Answers before any result is shown, and the base of each figure. */
  answersMin: 30,
  /** Below this base, categories are merged into two. */
  fullCategoriesMin: 100,
  /** Groups of 1 to this number less one are hidden. */
  cellMin: 10,
  /** Counts are rounded to multiples of this. */
  roundTo: 5,
} as const
