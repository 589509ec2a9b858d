import { isDemonstration } from '../../../content/operator.ts'
import { placeName } from '../../../content/places/index.ts'
import { province } from '../../../content/units/province.ts'
import { accountability as words } from '../../../content/words/accountability.ts'
import {
  type PublicArea,
  type PublicNumbers,
  type PublicNumbersAnswer,
  type PublicRow,
  publicMeasures,
} from '../../contract/accountability.ts'
import { addDays } from '../workdays.ts'

/** So many periods on the page; the door for programs has more. */
const periodsShown = 12

const columns = [...publicMeasures, 'medianWorkdays'] as const

/** What the page shows: the newest period whole, the earlier ones folded. Numbers are text, since a zero is a value. */
export function numbersScreen({ periods }: PublicNumbersAnswer) {
  const [newest, ...earlier] = periods.slice(0, periodsShown).map(periodView)
  return {
    newest: newest ?? null,
    hasEarlier: earlier.length > 0,
    earlier,
    demo: newest !== undefined && isDemonstration(),
  }
}

function periodView({ from, until, total, areas }: PublicNumbers) {
  const last = `${addDays(until, -1).slice(0, 7)}-01`
  return {
    period: words.period(from, last),
    total: columns.map((column) => ({ ...cellOf(column, total[column]), name: words.measures[column].label })),
    areas: areas.map((area) => ({ area: nameOf(area), cells: columns.map((column) => cellOf(column, area[column])) })),
  }
}

/** Of nothing answered there is no middle; it looks like any other hidden number. */
function cellOf(column: (typeof columns)[number], value: PublicRow[typeof column]) {
  const { label, unit } = words.measures[column]
  return value === null ? { label, hidden: true, shown: null } : { label, hidden: false, shown: String(value), unit }
}

function nameOf({ code }: PublicArea): string {
  return code === province ? words.own : placeName({ city: code })
}
