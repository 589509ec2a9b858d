import { type Statement, sql } from '../../../db/database.ts'
import { type Condition, conditionsOf, type QueueFilter } from '../queue/sql.ts'
import { type DeskRow, deskColumns } from '../sql.ts'

/** Around which matter and time. */
export interface Likeness {
  readonly row: DeskRow
  readonly from: number
  readonly to: number
}

/** The narrowest place that is known of the matter. */
function conditionsLike(filter: QueueFilter, { row, from, to }: Likeness): Condition[] {
  const { topic, id, township, county, city } = row
  const narrow: Condition = county === null ? ['city = ?', city] : ['county = ?', county]
  return [
    ...conditionsOf({ ...filter, topic }),
    ['created_at >= ?', from],
    ['created_at <= ?', to],
    ['id <> ?', id],
    township === null ? narrow : ['township = ?', township],
  ]
}

/** Of one unit and topic, the newest first; each row says how many there are in all. */
export function selectSimilar(filter: QueueFilter, like: Likeness, most: number): Statement {
  const conditions = conditionsLike(filter, like)
  const where = `matters INDEXED BY matters_of_topic WHERE ${conditions.map(([text]) => text).join(' AND ')}`
  const values = conditions.map(([, value]) => value)
  return sql(
    `SELECT ${deskColumns}, '[]' AS excluded, (SELECT count(*) FROM ${where}) AS inAll FROM ${where}
     ORDER BY created_at DESC LIMIT ?`,
    ...values,
    ...values,
    most,
  )
}
