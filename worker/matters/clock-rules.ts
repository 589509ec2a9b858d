import type { clocks as words } from '../../content/words/clocks.ts'
import type { MatterKind } from '../contract/matters.ts'
import type { Day } from './workdays.ts'

export type ClockId = keyof typeof words.names
export type ReferenceId = keyof typeof words.sources

/** What a clock starts from; all but `received` happen later, if ever. */
export type Start = keyof typeof words.starts

/** A period that another law names, shown beside our promises. */
export interface Reference {
  readonly id: ReferenceId
  /** `now` for 立即. */
  readonly unit: 'workdays' | 'days' | 'now'
  readonly count: number
  readonly from: Start
  /** The sentence that says whether and whom it binds. */
  readonly force: Exclude<keyof typeof words.binds, 'example' | 'promise'>
  /** The person's own time: nobody is reminded of it. */
  readonly ofPerson?: true
  readonly kinds?: readonly MatterKind[]
  readonly topics?: readonly string[]
  /** The last day on which the text quoted was in force. */
  readonly until?: Day
}

/** 信访工作条例 speaks of suggestions, opinions and complaints; a mere question is none of them. */
const petitionKinds: readonly MatterKind[] = ['complaint', 'help', 'suggestion', 'tip']
/** 第三十四条 to 第三十六条 follow on a decision about a request. */
const requestKinds: readonly MatterKind[] = ['complaint', 'help']
const market = ['food-medicine']
const marketUntil = '2026-04-14'
const petition = { unit: 'days', force: 'petition', kinds: requestKinds } as const
const asking = { ...petition, force: 'petition-person', ofPerson: true } as const

/**
 * Texts read for this table, November 2026: 信访工作条例 (2022) as the specification quotes it; 市场监督管理投诉举报处理暂行办法
 * as amended in 2022, 14 and 21 (总局令第61号); 市场监督管理行政处罚程序规定 18; 反间谍法 (2023) 16; 政府信息公开条例 (2019) 33.
 */
export const references: readonly Reference[] = [
  { ...petition, id: 'petition-notice', count: 15, from: 'received', kinds: petitionKinds },
  { ...petition, id: 'petition-objection', unit: 'workdays', count: 5, from: 'forwarded', kinds: petitionKinds },
  { ...petition, id: 'petition-finish', count: 60, from: 'accepted' },
  { ...petition, id: 'petition-finish-extended', count: 60 + 30, from: 'accepted' },
  { ...asking, id: 'petition-ask-review', count: 30, from: 'replied' },
  { ...petition, id: 'petition-review', count: 30, from: 'review-asked' },
  { ...asking, id: 'petition-ask-rereview', count: 30, from: 'reviewed' },
  { ...petition, id: 'petition-rereview', count: 30, from: 'rereview-asked' },
  {
    id: 'market-accept',
    unit: 'workdays',
    count: 7,
    from: 'received',
    force: 'market',
    kinds: ['complaint'],
    topics: market,
    until: marketUntil,
  },
  {
    id: 'market-mediate',
    unit: 'workdays',
    count: 45,
    from: 'accepted',
    force: 'market',
    kinds: ['complaint'],
    topics: market,
    until: marketUntil,
  },
  {
    id: 'market-check',
    unit: 'workdays',
    count: 15,
    from: 'received',
    force: 'market',
    kinds: ['tip'],
    topics: market,
  },
  { id: 'espionage-pass-on', unit: 'now', count: 0, from: 'received', force: 'law', topics: ['national-security'] },
  // An application counts from the day that both sides confirm (第三十一条): sending a question here starts nothing.
  {
    id: 'information-answer',
    unit: 'workdays',
    count: 20,
    from: 'confirmed',
    force: 'information',
    kinds: ['inquiry'],
  },
  {
    id: 'information-answer-extended',
    unit: 'workdays',
    count: 20 + 20,
    from: 'confirmed',
    force: 'information',
    kinds: ['inquiry'],
  },
]
