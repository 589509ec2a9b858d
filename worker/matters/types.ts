import type { TopicCode } from '../../content/duties/topics.ts'
import type { ParagraphId } from '../../content/regulation/index.ts'
import type { MessageAuthor, MessageKind, Outcome, ResidentAction } from '../contract/dialogue.ts'
import type { Keeping, MatterKind, Privacy } from '../contract/matters.ts'
import type { RecipientId, Urgency } from '../contract/sealing.ts'
import type { AttachmentState } from './attachments/attachments-of.ts'
import type { MatterState } from './rules.ts'
import type { SealedPart } from './sealed/sealed-part.ts'
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

/** In whose inbox a matter lies. */
export interface Receiver {
  readonly name: string
  /** The unit of the place, when the matter was given to the next level because it is about that very unit. */
  readonly insteadOf: string | null
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

/** One thing that was said, by either side. */
export interface DialogueEntry {
  /** Place in the dialogue; of a sealed matter also of the envelope among `sealed.additions` or `sealed.replies`. */
  readonly seq: number
  readonly author: MessageAuthor
  readonly kind: MessageKind
  /** 您的补充, 办理单位的答复 */
  readonly title: string
  readonly outcome: Outcome | null
  /** 已经解决; empty unless it is a reply. */
  readonly outcomeText: string
  /** ISO 8601, UTC; of a sealed matter rounded down to the hour. */
  readonly at: string
  /** Null: sealed, and opened by the browser. */
  readonly text: string | null
}

/** A question that waits for the person. */
export interface QuestionForResident {
  readonly seq: number
  /** 2026年11月27日（周五）, or the words for what is no day. */
  readonly dueText: string
  /** The day has passed; an answer is taken all the same. */
  readonly isLate: boolean
}

/** A read of the content, or of the contact, by somebody of staff. */
export interface LookForResident {
  readonly at: string
  /** 办理人 */
  readonly who: string
  /** 有人看过, 看了您的联系方式 */
  readonly what: string
}

/** What deleting means now: at once, or what stays, why and until when. */
export interface ErasureForResident {
  readonly mayNow: boolean
  readonly text: string
  /** The day on which all is deleted, as `2029-11-27`; null while it is not known. */
  readonly on: string | null
}

/** Ciphertext that the holder's browser opens. */
export interface SealedForResident extends SealedPart {
  /** Of the unit that has the matter now: additions are sealed to it. */
  readonly inbox: RecipientId<'inbox'>
  /** Of the next addition: it is bound to its place before it is sent. */
  readonly nextSeq: number
}

/** What the holder of the receipt sees; neither the first text nor the contact of an open matter. */
export interface MatterForResident {
  readonly handle: string
  readonly keeping: Keeping
  readonly privacy: Privacy
  /** What the person can do now, by the table of rules.ts. */
  readonly mayDo: readonly ResidentAction[]
  /** Oldest first. */
  readonly dialogue: readonly DialogueEntry[]
  /** The latest question without an answer; null when none waits. */
  readonly question: QuestionForResident | null
  /** Oldest first. */
  readonly looks: readonly LookForResident[]
  readonly erasure: ErasureForResident
  readonly attachments: readonly AttachmentState[]
  readonly sealed?: SealedForResident
  readonly state: MatterState
  readonly stateText: string
  readonly kind: MatterKind
  readonly topic: TopicCode
  /** Oldest first. */
  readonly timeline: readonly TimelineEntry[]
  readonly route: Route
  readonly receiver: Receiver
  readonly next: Next
  /** Until when what is due; none once nothing is due any more. */
  readonly clocks: readonly ClockForResident[]
}

/** The answer to a submission. The receipt leaves the Worker here and nowhere else. */
export interface SubmittedMatter {
  readonly receipt: string
  readonly handle: string
  readonly route: Route
  readonly receiver: Receiver
  readonly next: Next
  readonly clocks: readonly ClockForResident[]
}

/** Everything that is kept about a matter, for its holder (个人信息保护法 45). */
export interface MatterCopy extends MatterForResident {
  /** What was written; null when sealed: then `sealed` holds it. */
  readonly text: string | null
  readonly contact: { readonly name: string | null; readonly phone: string | null } | null
  /** The unit whose inbox it lies in. */
  readonly unit: string
  readonly place: { readonly city: string; readonly county: string | null; readonly township: string | null }
  readonly urgency: Urgency
  readonly receivedAt: string
  readonly closedAt: string | null
}

/** The answer to a deletion: the code finds nothing any more. */
export interface ErasedMatter {
  readonly state: 'erased'
  readonly stateText: string
  readonly stateNote: string
}
