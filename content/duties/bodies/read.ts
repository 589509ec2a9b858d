import { dutyRows } from '../records/index.ts'
import type { Level } from '../types.ts'
import { everydayTable } from './everyday.ts'
import type { Body, BodyKind, EverydayName } from './types.ts'

const levelOrder: readonly Level[] = [
  'province',
  'city',
  'county',
  'township',
  'village',
  'county-up',
  'every-level',
  'any',
]

const everydayLines = lines(everydayTable)

type Line = Pick<Body, 'id' | 'name' | 'aliases' | 'kind' | 'common' | 'broader'>

/** The lines of one table, still without levels and everyday names. Throws on a line of another form. */
export function readBodies(kind: BodyKind, table: string): Line[] {
  return lines(table).map((line) => {
    const [id, names = '', more] = line.split(' | ')
    const common = names.startsWith('~')
    const [name, ...aliases] = splitNames(common ? names.slice(1) : names)
    if (!id || !name) throw new Error(`bodies: ${line}`)
    const broader = more?.startsWith('> ') ? more.slice(2) : undefined
    return { id, name, aliases, kind, common, ...(broader === undefined ? {} : { broader }) }
  })
}

/** A body of the table with the levels of its duties and what people call it. */
export function complete(line: Line): Body {
  const forms = [line.name, ...line.aliases]
  const stands = new Set(
    dutyRows.filter(({ subjects }) => subjects.some((name) => forms.includes(name))).map(({ level }) => level),
  )
  return {
    ...line,
    levels: levelOrder.filter((level) => stands.has(level)),
    everyday: everydayOf(line),
  }
}

function everydayOf({ id, name, aliases }: Line): EverydayName[] {
  return everydayLines.flatMap((line) => {
    const [words = '', kin, law = ''] = line.split(' | ')
    if (law !== name && !aliases.includes(law)) return []
    if (kin !== 'same' && kin !== 'part' && kin !== 'near') throw new Error(`everyday names: ${line}`)
    return words.split(' ').map((said) => ({ said, law, body: id, kin, named: false }) as const)
  })
}

/** 、separates names, but not inside brackets: 县（市、区）统筹协调机构 is one name. */
function splitNames(text: string): string[] {
  return text.split(/、(?![^（）]*）)/)
}

function lines(table: string): string[] {
  return table.trim().split('\n')
}
