import { describe, expect, it } from 'vitest'
import { words } from '../../../content/words/index.ts'
import { dialogueLimits, residentActions } from '../../../worker/contract/dialogue.ts'
import { roles } from '../../../worker/contract/roles.ts'
import {
  endStates,
  findMove,
  type MatterState,
  matterStates,
  moves,
  openStates,
  ownerOf,
  residentMoves,
} from '../../../worker/matters/rules.ts'
import { seeded } from '../../site/sealing/actors.ts'

const open =
  'registered to-assign assigned objected accepted in-progress waiting-for-resident consulting answered call-back redo withdrawal-asked'
const worked = 'accepted in-progress waiting-for-resident consulting'
const kept = `${open} refused confirmed-solved closed-unconfirmed withdrawn merged archived`
const seen = `${open} refused confirmed-solved closed-unconfirmed merged archived`

/** The specification once more, written by hand: role, action, from, to (= stays). Everything else is forbidden. */
const allowed: readonly (readonly [string, string, string, string])[] = [
  ['dispatcher system', 'queue', 'registered', 'to-assign'],
  ['dispatcher', 'assign', 'to-assign redo', 'assigned'],
  ['handler', 'object', 'assigned', 'objected'],
  ['dispatcher', 'reassign', 'objected', 'assigned'],
  ['handler', 'accept', 'assigned', 'accepted'],
  ['handler', 'refuse', 'assigned', 'refused'],
  ['dispatcher handler', 'merge', `to-assign ${worked}`, 'merged'],
  ['handler', 'start', 'accepted', 'in-progress'],
  ['reviewer', 'restart', 'redo', 'in-progress'],
  ['handler reviewer', 'ask', 'accepted in-progress consulting', 'waiting-for-resident'],
  ['handler reviewer', 'consult', 'in-progress waiting-for-resident', 'consulting'],
  ['handler reviewer', 'resume', 'waiting-for-resident consulting', 'in-progress'],
  ['handler', 'extend', worked, '='],
  ['handler reviewer', 'reply', 'in-progress consulting', 'answered'],
  ['dispatcher system', 'call-back', 'answered', 'call-back'],
  ['resident', 'confirm', 'answered call-back closed-unconfirmed', 'confirmed-solved'],
  ['resident', 'not-solved', 'answered call-back closed-unconfirmed refused', 'redo'],
  ['system', 'close', 'call-back', 'closed-unconfirmed'],
  ['resident', 'withdraw', 'registered to-assign assigned objected', 'withdrawn'],
  ['resident', 'ask-withdrawal', `${worked} answered call-back redo`, 'withdrawal-asked'],
  ['handler reviewer', 'grant-withdrawal', 'withdrawal-asked', 'withdrawn'],
  ['handler reviewer', 'go-on', 'withdrawal-asked', 'in-progress'],
  ['resident', 'add', open, '='],
  ['resident', 'attach', open, '='],
  ['resident', 'answer', 'waiting-for-resident', 'in-progress'],
  ['resident', 'answer', open.replace('waiting-for-resident ', ''), '='],
  ['resident', 'correct', open, '='],
  ['resident', 'copy', kept, '='],
  ['resident', 'erase', 'registered withdrawn', 'erased'],
  ['dispatcher handler reviewer supervisor', 'look', seen, '='],
  ['dispatcher handler reviewer', 'note', seen, '='],
  ['handler', 'reveal', worked, '='],
  ['custodian', 'reveal-identity', worked, '='],
  ['dispatcher system', 'archive', 'refused confirmed-solved closed-unconfirmed merged', 'archived'],
  ['system', 'erase', 'archived withdrawn', 'erased'],
  ['supervisor', 'hold', kept, '='],
  ['supervisor', 'release', kept, '='],
]

const key = (state: string, action: string, role: string) => `${state} ${action} ${role}`
const expected = new Map<string, string>()
for (const [who, action, from, to] of allowed) {
  for (const role of who.split(' ')) {
    for (const state of from.split(' ')) {
      expected.set(key(state, `matter.${action}`, role), to === '=' ? state : to)
    }
  }
}
const actions = [...new Set(moves.map(({ action }) => action))]

describe('the table of states', () => {
  it('leads only between states that exist, and says who, why and on what basis', () => {
    for (const { from, to, roles: who, basis } of moves) {
      for (const state of [...from, ...(to ? [to] : [])]) expect(matterStates).toContain(state)
      expect(who.length).toBeGreaterThan(0)
      expect(basis).toMatch(/^(promise|a\d+\.p\d+|pipl-\d+)$/)
    }
  })

  it('allows every move of the specification and refuses each other one: state × action × role', () => {
    const wrong: string[] = []
    let tried = 0
    for (const state of matterStates) {
      for (const action of [...actions, 'matter.unheard-of'] as const) {
        for (const role of roles) {
          const found = findMove(action as `matter.${string}`, state, role)
          if ((found?.to ?? null) !== (expected.get(key(state, action, role)) ?? null)) {
            wrong.push(key(state, action, role))
          }
          tried += 1
        }
      }
    }
    expect(wrong).toEqual([])
    expect(tried).toBe(matterStates.length * (actions.length + 1) * roles.length)
    expect(actions.length).toBe(new Set(allowed.map(([, action]) => action)).size)
  })

  it('names one move for each state, action and role: none shadows another', () => {
    for (const state of matterStates) {
      for (const action of actions) {
        for (const role of roles) {
          const found = moves.filter(
            (move) => move.action === action && move.from.includes(state) && move.roles.includes(role),
          )
          expect(found.length, key(state, action, role)).toBeLessThanOrEqual(1)
        }
      }
    }
  })

  it('asks for a reason and a second person where the specification does', () => {
    const needing = (need: (move: (typeof moves)[number]) => unknown) =>
      [...new Set(moves.filter(need).map(({ action }) => action.slice(7)))].sort()
    expect(needing(({ needsSecondPerson }) => needsSecondPerson)).toEqual(
      ['extend', 'go-on', 'refuse', 'reply', 'reveal-identity'].sort(),
    )
    expect(needing(({ needsReason }) => needsReason)).toEqual(
      [
        'consult',
        'extend',
        'go-on',
        'hold',
        'merge',
        'not-solved',
        'object',
        'reassign',
        'refuse',
        'reveal',
        'reveal-identity',
      ].sort(),
    )
    expect(needing(({ needsAnswer }) => needsAnswer)).toEqual(['reply'])
    expect(moves.find(({ action }) => action === 'matter.reply')?.secondPersonFor).toEqual([
      'cannot-now',
      'not-supported',
    ])
  })

  it('leads to answered only by a reply, and to confirmed-solved only by the resident', () => {
    const leading = (to: MatterState) => moves.filter((move) => move.to === to)
    expect(leading('answered').map(({ action }) => action)).toEqual(['matter.reply'])
    expect(leading('confirmed-solved').flatMap(({ roles: who }) => who)).toEqual(['resident'])
  })

  it('has words for every state and every action', () => {
    const { states, stateNotes, next, events, messages } = words.matters
    for (const state of matterStates) {
      for (const sentence of [states[state], stateNotes[state], next[state]])
        expect(sentence).toMatch(/\p{Script=Han}/u)
    }
    expect(Object.keys(states).sort()).toEqual([...matterStates].sort())
    const told: Readonly<Record<string, { title: string; text: string }>> = events
    for (const action of ['matter.submit', ...actions]) expect(told[action]?.title, action).toBeTruthy()
    expect(messages.question).toBeTruthy()
    expect(stateNotes['call-back']).toContain(`${dialogueLimits.confirmWorkdays}个工作日`)
    expect(stateNotes['closed-unconfirmed']).toContain(`${dialogueLimits.confirmWorkdays}个工作日`)
  })
})

describe('what the resident may do', () => {
  it('follows from the table', () => {
    expect(residentMoves('registered')).toEqual(['withdraw', 'add', 'answer', 'correct', 'copy', 'delete'])
    expect(residentMoves('in-progress')).toEqual(['withdraw', 'add', 'answer', 'correct', 'copy'])
    expect(residentMoves('call-back')).toEqual([
      'withdraw',
      'add',
      'answer',
      'confirm',
      'not-solved',
      'correct',
      'copy',
    ])
    expect(residentMoves('closed-unconfirmed')).toEqual(['confirm', 'not-solved', 'copy'])
    expect(residentMoves('confirmed-solved')).toEqual(['copy'])
    expect(residentMoves('withdrawn')).toEqual(['copy', 'delete'])
    expect(residentMoves('erased')).toEqual([])
    for (const state of matterStates) for (const one of residentMoves(state)) expect(residentActions).toContain(one)
  })
})

describe('random walks over the table', () => {
  const steps = 20_000
  const random = seeded(6)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T

  it(`keep an owner, never let staff say solved, and end where they end: ${steps} steps`, () => {
    const visited = new Set<MatterState>()
    let state: MatterState = 'registered'
    let walks = 0
    let refused = 0
    for (let step = 0; step < steps; step++) {
      visited.add(state)
      expect(ownerOf[state] === null).toBe(endStates.includes(state))
      const role = pick(roles)
      const action = pick(actions)
      // A third of the steps are blind, so that refusals are walked too; the others take a move that exists.
      // Short ways out are seldom taken, or no walk would come far.
      const short = ['withdrawn', 'erased', 'merged', 'withdrawal-asked']
      const possible = moves.filter(
        ({ from, to }) =>
          from.includes(state) && (random() < 0.1 || !short.includes(to ?? state) || short.includes(state)),
      )
      const chosen = random() < 1 / 3 || possible.length === 0 ? null : pick(possible)
      const found = findMove(chosen?.action ?? action, state, chosen ? pick(chosen.roles) : role)
      if (!found) {
        refused += 1
      } else {
        if (found.to === 'confirmed-solved' && state !== found.to) expect(found.roles).toEqual(['resident'])
        if (found.to === 'answered' && state !== found.to) expect(found.needsAnswer).toBe(true)
        if (state === 'withdrawn') expect(['withdrawn', 'erased']).toContain(found.to)
        state = found.to
      }
      if (state === 'erased') {
        expect(moves.some(({ from }) => from.includes('erased'))).toBe(false)
        visited.add(state)
        state = 'registered'
        walks += 1
      }
    }
    expect([...visited].sort()).toEqual([...matterStates].sort())
    expect(walks).toBeGreaterThan(50)
    expect(refused).toBeGreaterThan(steps / 10)
  })

  it('leave no state from which no end is reached, and none that nobody reaches', () => {
    const leads = (state: MatterState) => moves.flatMap(({ from, to }) => (to && from.includes(state) ? [to] : []))
    const from = (start: MatterState) => {
      const reached = new Set<MatterState>([start])
      for (const state of reached) for (const next of leads(state)) reached.add(next)
      return reached
    }
    expect([...from('registered')].sort()).toEqual([...matterStates].sort())
    for (const state of matterStates)
      expect(
        [...from(state)].some((end) => endStates.includes(end)),
        state,
      ).toBe(true)
    for (const state of openStates) expect(leads(state).length, state).toBeGreaterThan(0)
  })
})
