import { describe, expect, it } from 'vitest'
import { clock as words } from '../../../content/words/clock.ts'
import { words as allWords } from '../../../content/words/index.ts'
import { sealed } from '../../../content/words/sealed.ts'
import { track } from '../../../content/words/track.ts'
import { keptDays, keptNouns, matterDays, ofNobody } from '../../../worker/contract/kept.ts'
import { retention } from '../../../worker/contract/retention.ts'
import { dataMap } from '../../../worker/db/data-map.ts'

describe('the table of the privacy page says what the data map says', () => {
  it('has a row for every table that says something of anybody, and no other', () => {
    const told = keptNouns.flatMap(({ tables }) => [...tables]) as string[]
    expect([...told, ...ofNobody].sort()).toEqual(Object.keys(dataMap).sort())
    for (const table of ofNobody) {
      for (const { class: kind } of Object.values(dataMap[table] ?? {})) expect(kind).toBe('plain')
    }
  })

  for (const { noun, tables, readers } of keptNouns) {
    it(`${noun}: names everybody who reads a part of it, and the days of its rows`, () => {
      const fields = tables.flatMap((table) => Object.values(dataMap[table] ?? {}))
      const all = new Set<string>(fields.flatMap((field) => [...field.readers]))
      if (all.size > 1) all.delete('system')
      expect([...readers].sort()).toEqual([...all].sort())
      const text = words.nouns[noun].until({ ...keptDays, matter: 'MATTER' })
      const numbers = fields.flatMap(({ days }) => (typeof days === 'number' ? [days] : []))
      if (noun === 'matter') expect(text).toContain('MATTER')
      else if (numbers.length > 0) expect(text).toContain(`${Math.max(...numbers)}天`)
      else expect(text).not.toMatch(/\d/)
    })
  }

  it('says the days of every kind and keeping', () => {
    expect(matterDays()).toEqual([
      { keeping: 'open', days: 1095, kinds: ['help', 'complaint'], isAll: false },
      { keeping: 'open', days: 365, kinds: ['inquiry', 'suggestion'], isAll: false },
      { keeping: 'sealed', days: 90, kinds: ['inquiry', 'help', 'complaint', 'suggestion', 'tip'], isAll: true },
    ])
  })

  it('says that numbers of days are ours, and how long backups keep what was deleted', () => {
    expect(words.lead).toContain('本平台自己定的，条例没有写')
    expect(words.backups(retention.backupDays)).toMatch(/备份里最多还留30天.*密文/)
  })
})

describe('other pages that say such a number say the same', () => {
  it('so long "not solved" opens it again', () => {
    for (const state of ['refused', 'closed-unconfirmed'] as const) {
      expect(allWords.matters.next[state]).toContain(`${retention.archiveDays}天内`)
    }
  })

  it('so long the backups keep it', () => {
    for (const said of [JSON.stringify(sealed), JSON.stringify(track)]) {
      expect(said).toContain(`${retention.backupDays}天`)
    }
  })
})
