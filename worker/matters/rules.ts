import type { Actor } from '../context.ts'
import type { Outcome, ResidentAction } from '../contract/dialogue.ts'

/** Every state of a matter; the table below is the only place that knows how one leads to another. */
export const matterStates = [
  'registered',
  'to-assign',
  'assigned',
  'objected',
  'accepted',
  'refused',
  'in-progress',
  'waiting-for-resident',
  'consulting',
  'answered',
  'call-back',
  'confirmed-solved',
  'closed-unconfirmed',
  'redo',
  'withdrawal-asked',
  'withdrawn',
  'merged',
  'archived',
  'erased',
] as const
export type MatterState = (typeof matterStates)[number]

type Role = Actor['role']

/**
 * What may be done to a matter: from where, to where, by whom, whether a reason or a second person is needed, and what
 * it rests on. `to: null` leaves the state as it is.
 */
export interface Move {
  readonly action: `matter.${string}`
  readonly from: readonly MatterState[]
  readonly to: MatterState | null
  readonly roles: readonly Role[]
  readonly needsReason: boolean
  /** Another person of this role agrees before it happens. */
  readonly needsSecondPerson: Role | null
  /** The second person is needed only for these outcomes; absent: for all. */
  readonly secondPersonFor?: readonly Outcome[]
  /** It ends in an answer: an outcome and a text to the person are given with it. */
  readonly needsAnswer?: true
  /** A provision id, another law by name, or `promise` for a rule of this platform. */
  readonly basis: string
}

/** A move whose target is settled: the state itself where it stays. */
export interface FoundMove extends Move {
  readonly to: MatterState
}

const beforeAccepted = ['registered', 'to-assign', 'assigned', 'objected'] as const
const worked = ['accepted', 'in-progress', 'waiting-for-resident', 'consulting'] as const
const withAnswer = ['answered', 'call-back'] as const
/** Something is still to come. */
export const openStates: readonly MatterState[] = [
  ...beforeAccepted,
  ...worked,
  ...withAnswer,
  'redo',
  'withdrawal-asked',
]
/** Nothing leads on from here but erasure. */
export const endStates: readonly MatterState[] = ['withdrawn', 'erased']
/** Closed, and waiting to be put away. */
export const closedStates: readonly MatterState[] = ['refused', 'confirmed-solved', 'closed-unconfirmed', 'merged']

type Needs = Partial<Pick<Move, 'needsReason' | 'needsSecondPerson' | 'secondPersonFor' | 'needsAnswer'>>

function move(
  action: Move['action'],
  from: readonly MatterState[],
  to: Move['to'],
  roles: readonly Role[],
  basis: string,
  needs: Needs = {},
): Move {
  return { action, from, to, roles, basis, needsReason: false, needsSecondPerson: null, ...needs }
}

const reason = { needsReason: true } as const
const byReviewer = { needsReason: true, needsSecondPerson: 'reviewer' } as const
const resident = ['resident'] as const
const kept = matterStates.filter((state) => state !== 'erased')
/** Staff see no text of what was taken back or put away. */
const seen = matterStates.filter((state) => state !== 'withdrawn' && state !== 'erased')

export const moves: readonly Move[] = [
  // On its way to whoever handles it (第十四条第二款).
  move('matter.queue', ['registered'], 'to-assign', ['dispatcher', 'system'], 'a14.p2'),
  move('matter.assign', ['to-assign', 'redo'], 'assigned', ['dispatcher'], 'a14.p2'),
  move('matter.object', ['assigned'], 'objected', ['handler'], 'a14.p2', reason),
  move('matter.reassign', ['objected'], 'assigned', ['dispatcher'], 'a14.p2', reason),
  move('matter.accept', ['assigned'], 'accepted', ['handler'], 'a14.p2'),
  move('matter.refuse', ['assigned'], 'refused', ['handler'], 'promise', byReviewer),
  move('matter.merge', ['to-assign', ...worked], 'merged', ['dispatcher', 'handler'], 'promise', reason),
  // Work.
  move('matter.start', ['accepted'], 'in-progress', ['handler'], 'a23.p1'),
  move('matter.restart', ['redo'], 'in-progress', ['reviewer'], 'promise'),
  move(
    'matter.ask',
    ['accepted', 'in-progress', 'consulting'],
    'waiting-for-resident',
    ['handler', 'reviewer'],
    'promise',
  ),
  move(
    'matter.consult',
    ['in-progress', 'waiting-for-resident'],
    'consulting',
    ['handler', 'reviewer'],
    'a14.p2',
    reason,
  ),
  move('matter.resume', ['waiting-for-resident', 'consulting'], 'in-progress', ['handler', 'reviewer'], 'a23.p1'),
  move('matter.extend', worked, null, ['handler'], 'promise', byReviewer),
  move('matter.reply', ['in-progress', 'consulting'], 'answered', ['handler', 'reviewer'], 'a23.p1', {
    needsAnswer: true,
    needsSecondPerson: 'reviewer',
    secondPersonFor: ['cannot-now', 'not-supported'],
  }),
  // The person's word on it. Staff never say that a matter is solved to the person's mind.
  move('matter.call-back', ['answered'], 'call-back', ['dispatcher', 'system'], 'a23.p1'),
  move('matter.confirm', [...withAnswer, 'closed-unconfirmed'], 'confirmed-solved', resident, 'promise'),
  move('matter.not-solved', [...withAnswer, 'closed-unconfirmed', 'refused'], 'redo', resident, 'promise', reason),
  move('matter.close', ['call-back'], 'closed-unconfirmed', ['system'], 'promise'),
  // What is the person's own (个人信息保护法 15, 44 to 47).
  move('matter.withdraw', beforeAccepted, 'withdrawn', resident, 'promise'),
  move('matter.ask-withdrawal', [...worked, ...withAnswer, 'redo'], 'withdrawal-asked', resident, 'promise'),
  move('matter.grant-withdrawal', ['withdrawal-asked'], 'withdrawn', ['handler', 'reviewer'], 'promise'),
  move('matter.go-on', ['withdrawal-asked'], 'in-progress', ['handler', 'reviewer'], 'promise', byReviewer),
  move('matter.add', openStates, null, resident, 'promise'),
  move('matter.attach', openStates, null, resident, 'promise'),
  move('matter.answer', ['waiting-for-resident'], 'in-progress', resident, 'promise'),
  // A late answer is taken all the same.
  move(
    'matter.answer',
    openStates.filter((state) => state !== 'waiting-for-resident'),
    null,
    resident,
    'promise',
  ),
  move('matter.correct', openStates, null, resident, 'pipl-46'),
  move('matter.copy', kept, null, resident, 'pipl-45'),
  move('matter.erase', ['registered', 'withdrawn'], 'erased', resident, 'pipl-47'),
  // Reads and their kin: the person sees each of them.
  move('matter.look', seen, null, ['dispatcher', 'handler', 'reviewer', 'supervisor'], 'promise'),
  move('matter.reveal', worked, null, ['handler'], 'promise', reason),
  move('matter.reveal-identity', worked, null, ['custodian'], 'promise', {
    needsReason: true,
    needsSecondPerson: 'custodian',
  }),
  // Between colleagues: the person sees neither the words nor that there are any.
  move('matter.note', seen, null, ['dispatcher', 'handler', 'reviewer'], 'promise'),
  // Put away, held for whoever needs it as evidence, and forgotten on time.
  move('matter.hold', kept, null, ['supervisor'], 'promise', reason),
  move('matter.release', kept, null, ['supervisor'], 'promise'),
  move('matter.archive', closedStates, 'archived', ['dispatcher', 'system'], 'promise'),
  move('matter.erase', ['archived', 'withdrawn'], 'erased', ['system'], 'pipl-47'),
]

/** The move that this role may make from this state, or null: a forbidden move answers 409. */
export function findMove(action: Move['action'], state: MatterState, role: Role): FoundMove | null {
  const found = moves.find((move) => move.action === action && move.from.includes(state) && move.roles.includes(role))
  return found ? { ...found, to: found.to ?? state } : null
}

/** Who has to do something next, so that no matter lies with nobody; null where nothing is to be done any more. */
export const ownerOf: Readonly<Record<MatterState, Role | null>> = {
  registered: 'dispatcher',
  'to-assign': 'dispatcher',
  assigned: 'handler',
  objected: 'dispatcher',
  accepted: 'handler',
  refused: 'dispatcher',
  'in-progress': 'handler',
  'waiting-for-resident': 'handler',
  consulting: 'handler',
  answered: 'dispatcher',
  'call-back': 'dispatcher',
  'confirmed-solved': 'dispatcher',
  'closed-unconfirmed': 'dispatcher',
  redo: 'reviewer',
  'withdrawal-asked': 'handler',
  withdrawn: null,
  merged: 'dispatcher',
  archived: 'system',
  erased: null,
}

const verbsOf: Readonly<Record<ResidentAction, readonly Move['action'][]>> = {
  withdraw: ['matter.withdraw', 'matter.ask-withdrawal'],
  add: ['matter.add'],
  answer: ['matter.answer'],
  confirm: ['matter.confirm'],
  'not-solved': ['matter.not-solved'],
  correct: ['matter.correct'],
  copy: ['matter.copy'],
  delete: ['matter.erase'],
}

/** What the table lets the resident do from this state; whether a question is open, the caller knows. */
export function residentMoves(state: MatterState): ResidentAction[] {
  const actions = Object.keys(verbsOf) as ResidentAction[]
  return actions.filter((action) => verbsOf[action].some((verb) => findMove(verb, state, 'resident') !== null))
}
