import { describe, expect, it } from 'vitest'
import { publicRoles, separateRoles, staffRoles } from '../../../worker/contract/roles.ts'
import { fieldsFor, matterFields, onlyFields } from '../../../worker/people/fields.ts'
import { may, mayOn, reaches, relationOf, requireMay, type Subject } from '../../../worker/people/may.ts'
import { matterVerbs, type Relation, relations, type Verb, verbs } from '../../../worker/people/verbs.ts'
import { staffActor } from '../../support/staff.ts'
import { rights } from './rights.list.ts'

const letters: Readonly<Record<Relation, string>> = {
  'own-unit': 'o',
  'other-unit': 'u',
  'other-place': 'p',
  excluded: 'e',
  none: 'n',
}

const object: Subject = { unit: '360102-centre', place: '360102', topic: 'parcels', assignee: 'someone' }

/** An object that stands in this relation to an actor of 东湖区's unit. */
const objects: Readonly<Record<Relation, Subject | null>> = {
  'own-unit': object,
  'other-unit': { ...object, unit: '360102-traffic' },
  'other-place': { ...object, unit: '360103-centre', place: '360103' },
  excluded: { ...object, excluded: ['somebody', 'staff-x'] },
  none: null,
}

describe('the matrix of roles, verbs and relations', () => {
  it('is the hand-written list, cell by cell, what is allowed and what is not', () => {
    let allowed = 0
    for (const role of staffRoles) {
      const actor = staffActor(role, { readsContent: role === 'supervisor' })
      for (const verb of verbs) {
        for (const relation of relations) {
          const expected = (rights[verb][role] ?? '').includes(letters[relation])
          expect(may(actor, verb, relation), `${role} ${verb} ${relation}`).toBe(expected)
          allowed += expected ? 1 : 0
        }
      }
    }
    const written = Object.values(rights)
      .flatMap((row) => Object.values(row))
      .join('')
    expect(allowed).toBe(written.length)
    expect(Object.keys(rights).sort()).toEqual([...verbs].sort())
  })

  it('holds for objects as for relations: what is denied is not there', () => {
    for (const role of staffRoles) {
      const actor = staffActor(role, { staff: 'staff-x', readsContent: role === 'supervisor' })
      for (const verb of verbs) {
        for (const relation of relations) {
          const subject = objects[relation]
          expect(relationOf(actor, subject)).toBe(relation)
          const mine = subject && { ...subject, assignee: 'staff-x' }
          const isAllowed = (rights[verb][role] ?? '').includes(letters[relation])
          expect(mayOn(actor, verb, mine)).toBe(isAllowed)
          const demand = () => requireMay(actor, verb, mine)
          if (isAllowed) expect(demand).not.toThrow()
          else expect(demand).toThrow(expect.objectContaining({ code: 'not-found', status: 404 }))
        }
      }
    }
  })

  it('lets nobody near what they are excluded from', () => {
    expect(JSON.stringify(rights)).not.toMatch(/"[oupn]*e[oupn]*"/)
    for (const role of staffRoles) for (const verb of verbs) expect(may(staffActor(role), verb, 'excluded')).toBe(false)
  })

  it('gives whoever has no account nothing', () => {
    for (const role of publicRoles) {
      for (const verb of verbs) for (const relation of relations) expect(may({ role }, verb, relation)).toBe(false)
    }
  })

  it('keeps three administrations apart: none has a verb of another, none but a supervisor sees a matter', () => {
    const own = (role: (typeof staffRoles)[number]) =>
      verbs.filter((verb) => verb !== 'self.look' && rights[verb][role])
    const all = separateRoles.flatMap(own)
    expect(new Set(all).size).toBe(all.length)
    for (const role of ['administrator', 'auditor'] as const) {
      expect(own(role).filter((verb) => (matterVerbs as readonly Verb[]).includes(verb))).toEqual([])
    }
  })

  it('never lets the two hands of an act be given by the same verb', () => {
    expect(rights['matter.agree'].handler).toBeUndefined()
    expect(rights['matter.extend'].reviewer).toBeUndefined()
  })
})

describe('conditions beside the table', () => {
  it('show content to a supervisor only where it was granted', () => {
    expect(may(staffActor('supervisor'), 'matter.look', 'own-unit')).toBe(false)
    expect(may(staffActor('supervisor', { readsContent: true }), 'matter.look', 'own-unit')).toBe(true)
    expect(may(staffActor('supervisor'), 'matter.list', 'other-unit')).toBe(true)
  })

  it('reveal a contact to the assigned handler alone', () => {
    const mine = { ...object, assignee: 'staff-handler' }
    expect(mayOn(staffActor('handler'), 'matter.reveal', mine)).toBe(true)
    expect(mayOn(staffActor('handler'), 'matter.reveal', object)).toBe(false)
    expect(mayOn(staffActor('handler'), 'matter.reveal', { ...object, assignee: null })).toBe(false)
  })
})

describe('level and place', () => {
  it('reach from the province to its cities, counties and townships, and never back or aside', () => {
    const inside = [
      ['360000', '360000'],
      ['360000', '360102'],
      ['360100', '360102'],
      ['360102', '360102'],
      ['360102', '360102003'],
      ['360102003', '360102003'],
    ] as const
    const outside = [
      ['360100', '360000'],
      ['360102', '360100'],
      ['360102', '360103'],
      ['360102003', '360102'],
      ['360102003', '360102004'],
      ['360200', '360102'],
      ['361000', '360102'],
    ] as const
    for (const [place, inner] of inside) expect(reaches(place, inner), `${place} ${inner}`).toBe(true)
    for (const [place, inner] of outside) expect(reaches(place, inner), `${place} ${inner}`).toBe(false)
  })

  it('make a matter of the own unit outside the own place somebody else’s', () => {
    const township = staffActor('handler', { place: '360102003' })
    expect(relationOf(township, { ...object, place: '360102004' })).toBe('other-place')
    expect(relationOf(township, { ...object, place: '360102003' })).toBe('own-unit')
  })

  it('make a matter of another topic somebody else’s to a handler of one topic', () => {
    const handler = staffActor('handler', { topic: 'housing-estate' })
    expect(relationOf(handler, object)).toBe('other-unit')
    expect(mayOn(handler, 'matter.look', object)).toBe(false)
    expect(relationOf(handler, { ...object, topic: 'housing-estate' })).toBe('own-unit')
  })
})

describe('fields of a matter', () => {
  const whole = Object.fromEntries(matterFields.map((field) => [field, `canary-${field}`]))
  const content = ['text', 'sealed', 'dialogue', 'attachments', 'notes', 'timeline']
  const seen = (role: (typeof staffRoles)[number], change = {}) =>
    Object.keys(onlyFields(staffActor(role, change), whole))

  it('that a role may not see are absent', () => {
    for (const role of staffRoles) {
      const fields = seen(role)
      expect(fields.sort()).toEqual([...fieldsFor(staffActor(role))].sort())
      const hidden = matterFields.filter((field) => !fields.includes(field))
      const shown = JSON.stringify(onlyFields(staffActor(role), whole))
      for (const field of hidden) expect(shown).not.toContain(`canary-${field}"`)
    }
  })

  it('hold a contact for a handler, an identity for a custodian, and neither for anybody else', () => {
    expect(staffRoles.filter((role) => seen(role).includes('contact'))).toEqual(['handler'])
    expect(staffRoles.filter((role) => seen(role).includes('identity'))).toEqual(['custodian'])
  })

  it('hold content for who works on it, and for a supervisor where it was granted', () => {
    const readers = staffRoles.filter((role) => content.every((field) => seen(role).includes(field)))
    expect(readers).toEqual(['dispatcher', 'handler', 'reviewer'])
    expect(content.some((field) => seen('supervisor').includes(field))).toBe(false)
    expect(content.every((field) => seen('supervisor', { readsContent: true }).includes(field))).toBe(true)
  })

  it('are none at all for administrators, auditors and who works on surveys or with volunteers', () => {
    const without = ['administrator', 'auditor', 'organiser', 'survey-client', 'survey-contractor', 'survey-monitor']
    expect(staffRoles.filter((role) => seen(role).length === 0).sort()).toEqual(without.sort())
    expect(fieldsFor({ role: 'resident' })).toEqual([])
  })

  it('of a grid worker’s brief say nothing of a person', () => {
    for (const field of ['text', 'contact', 'identity', 'dialogue', 'privacy', 'sealed']) {
      expect(seen('grid-worker')).not.toContain(field)
    }
  })
})
