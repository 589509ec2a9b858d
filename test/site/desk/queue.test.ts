import { afterEach, describe, expect, it, vi } from 'vitest'
import { approvalsAddress, caseAddress, idOf, placeOf, queueAddress } from '../../../site/islands/Desk/place.ts'
import { dueDay, leftWords } from '../../../site/islands/Desk/queue/due-words.ts'
import { queueGrants, queuePath, seesApprovals } from '../../../site/islands/Desk/queue/filter.ts'
import { countiesWithin, shortPlace, townshipNames } from '../../../site/islands/Desk/queue/places.ts'
import { dropView, readViews, saveView } from '../../../site/islands/Desk/queue/views.ts'
import { linksFor, nextFrom } from '../../../site/islands/StaffSignIn/links.ts'

const grant = (role: string, unit = '360102-centre', place = '360102') => ({
  role,
  roleText: role,
  unit,
  unitName: unit,
  place,
})

describe('places of the desk', () => {
  it('stand in the fragment, and anything else is the queue', () => {
    expect(placeOf(caseAddress('Ab_-9'))).toEqual({ kind: 'case', id: 'Ab_-9' })
    expect(placeOf(approvalsAddress)).toEqual({ kind: 'approvals' })
    expect(placeOf('#approvals/x1')).toEqual({ kind: 'approval', id: 'x1' })
    expect(idOf(placeOf('#approvals/x1'))).toBe('x1')
    for (const other of ['', queueAddress, '#case', '#case/', '#case/<b>', '#case/a/b', '#constructor']) {
      expect(placeOf(other), other).toEqual({ kind: 'queue' })
    }
  })

  it('are come back to after signing in, within the desk alone', () => {
    expect(nextFrom('#next=/staff/queue/#case/Ab_-9')).toBe('/staff/queue/#case/Ab_-9')
    for (const other of [
      '',
      '#next=//evil.example',
      '#next=/staff/../report/',
      '#next=https://x/',
      '#next=/staff/?a',
    ]) {
      expect(nextFrom(other), other).toBe('/staff/')
    }
  })

  it('are linked for the roles that may open them, once they are built', () => {
    const built = ['/staff/queue/', '/staff/ledger/', '/staff/handbook/']
    expect(linksFor(['handler'], built).map(({ href }) => href)).toEqual(['/staff/queue/', '/staff/handbook/'])
    expect(linksFor(['auditor'], built).map(({ href }) => href)).toEqual(['/staff/ledger/', '/staff/handbook/'])
  })
})

describe('what is asked of the queue', () => {
  it('names the role and the unit of whoever asks, and what is restricted', () => {
    expect(queuePath({ state: 'assigned', mine: true }, grant('handler'), null)).toBe(
      '/matters?state=assigned&mine=1&as=handler&unit=360102-centre',
    )
    expect(queuePath({}, grant('supervisor'), '17.x')).toBe('/matters?as=supervisor&after=17.x')
  })

  it('starts with the first role that has a queue; approvals are for three roles', () => {
    const held = [grant('custodian'), grant('reviewer'), grant('dispatcher')]
    expect(queueGrants(held).map(({ role }) => role)).toEqual(['dispatcher', 'reviewer'])
    expect(seesApprovals(held)).toBe(true)
    expect(seesApprovals([grant('dispatcher'), grant('auditor')])).toBe(false)
  })
})

describe('how a row reads', () => {
  const lateFrom = Date.parse('2026-11-25T00:00:00+08:00')
  const now = Date.parse('2026-11-20T09:00:00+08:00')

  it('says the last day in China, with its year where it is another one', () => {
    expect(dueDay(lateFrom, now)).toBe('11月24日')
    expect(dueDay(lateFrom, Date.parse('2025-12-31T23:00:00+08:00'))).toBe('2026年11月24日')
    expect(dueDay(lateFrom, Date.parse('2025-12-31T16:30:00Z'))).toBe('11月24日')
  })

  it.each([
    [{ workdays: 2, isLate: false }, '还剩2个工作日'],
    [{ workdays: 0, isLate: false }, '今天到期'],
    [{ workdays: null, isLate: false }, '还没有放假安排，按最早的算'],
    [{ workdays: 0, isLate: true }, '已过期'],
    [{ workdays: -3, isLate: true }, '已过期3个工作日'],
    [{ workdays: null, isLate: true }, '已过期'],
  ])('says what is left: %o', (due, words) => {
    expect(leftWords(due)).toBe(words)
  })

  it('leaves out of a place what everybody at this desk shares', async () => {
    const names = await townshipNames(['360100', '360100'])
    const at = { city: '360100', county: '360102', township: '360102002' }
    expect(shortPlace(at, '360102', names)).toBe(names['360102002'])
    expect(shortPlace(at, '360100', names)).toBe(`东湖区${names['360102002']}`)
    expect(shortPlace(at, '360000', names)).toBe(`南昌市东湖区${names['360102002']}`)
    expect(shortPlace({ ...at, township: null }, '360102', names)).toBe('东湖区')
    expect(shortPlace({ city: '360100', county: null, township: null }, '360100', names)).toBe('南昌市')
  })

  it('tells counties apart only where there are several', () => {
    expect(countiesWithin('360102')).toEqual([])
    expect(countiesWithin('360102002')).toEqual([])
    expect(countiesWithin('360100').map(({ name }) => name)).toEqual(['南昌市'])
    expect(countiesWithin('360000')).toHaveLength(11)
  })
})

describe('views with a name', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('are conditions in this browser, the same name once, and nothing else that lies there is taken for one', () => {
    const kept = new Map<string, string>()
    vi.stubGlobal('localStorage', {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    })
    const first = saveView([], { name: '急的', filter: { urgency: 'urgent' } })
    const { views, isKept } = saveView(first.views, { name: '急的', filter: { mine: true } })
    expect([views, isKept]).toEqual([[{ name: '急的', filter: { mine: true } }], true])
    expect(readViews()).toEqual(views)
    expect(dropView(views, '急的')).toEqual([])
    expect(kept.size).toBe(0)
    for (const odd of ['{', '{}', '[1,null,{"name":2}]']) {
      kept.set('staff-views', odd)
      expect(readViews(), odd).toEqual([])
    }
  })

  it('last for this page where the browser keeps nothing', () => {
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw new Error('refused')
      },
      setItem: () => {
        throw new Error('refused')
      },
    })
    expect(readViews()).toEqual([])
    expect(saveView([], { name: 'a', filter: {} })).toEqual({ views: [{ name: 'a', filter: {} }], isKept: false })
  })
})
