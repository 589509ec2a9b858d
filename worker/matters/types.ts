import type { TopicCode } from '../../content/duties/topics.ts'
import type { ParagraphId } from '../../content/regulation/index.ts'
import type { MatterKind } from '../contract/matters.ts'
import type { MatterState } from './rules.ts'
import type { ClockForResident } from './show-clocks.ts'

/** The words of one paragraph that make a body responsible. */
export interface Basis {
  readonly id: ParagraphId
  readonly article: number
  readonly paragraph: number
  /** 第十四条第二款 */
  readonly title: string
  readonly url: string
  /** Verbatim, a part of the paragraph. */
  readonly quote: string
}

/** Who takes a matter in first, and why. */
export interface Route {
  /** In the law's words. */
  readonly unit: string
  /** 南昌市东湖区: where that unit is to be looked for. */
  readonly place: string
  /** What the regulation says about this topic. */
  readonly basis: Basis
  /** Why this unit takes it in, where the paragraph of the topic names no single counter. */
  readonly unitBasis?: Basis
  /** `none`: several bodies side by side, and no lead among them. */
  readonly lead: 'named' | 'none'
  /** A sentence of ours about this routing. */
  readonly note?: string
}

/** What the person can expect and do now. */
export interface Next {
  readonly text: string
  readonly steps: readonly { readonly when: string; readonly text: string }[]
  /** Whose promise the times are. */
  readonly promise: string
  /** Where to come back with the code. */
  readonly track: string
}

export interface TimelineEntry {
  /** ISO 8601, UTC. */
  readonly at: string
  readonly title: string
  readonly text: string
}

/** What the holder of the receipt sees; no text and no contact. */
export interface MatterForResident {
  readonly handle: string
  readonly state: MatterState
  readonly stateText: string
  readonly kind: MatterKind
  readonly topic: TopicCode
  /** Oldest first. */
  readonly timeline: readonly TimelineEntry[]
  readonly route: Route
  readonly next: Next
  /** Until when what is due; none once nothing is due any more. */
  readonly clocks: readonly ClockForResident[]
}

/** The answer to a submission. The receipt leaves the Worker here and nowhere else. */
export interface SubmittedMatter {
  readonly receipt: string
  readonly handle: string
  readonly route: Route
  readonly next: Next
  readonly clocks: readonly ClockForResident[]
}
