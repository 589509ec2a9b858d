import { type Statement, sql } from '../../db/database.ts'

/** `action` is written out, so that the index of exactly these events is found. */
type CountedAction = 'submit' | 'file' | 'reply' | 'refuse' | 'confirm' | 'close' | 'not-solved'

const within = (action: CountedAction) => `action = 'matter.${action}' AND at >= ?1 AND at < ?2`

export interface AreaCount {
  /** The first four digits of the unit's place. */
  readonly area: string
  readonly count: number
}

const perArea = (rows: string) => `SELECT substr(unit, 1, 4) AS area, count(*) AS count FROM (${rows}) GROUP BY area`

/** What was taken in, over the network, at a counter or from the street. */
export function countReceived(from: number, until: number): Statement {
  const rows = (['submit', 'file'] as const).map((action) => `SELECT unit FROM events WHERE ${within(action)}`)
  return sql(perArea(rows.join(' UNION ALL ')), from, until)
}

/** The person says so at most once of each matter. */
export function countConfirmed(from: number, until: number): Statement {
  return sql(perArea(`SELECT unit FROM events WHERE ${within('confirm')}`), from, until)
}

/** Matters that a person called not solved, each once however often. */
export function countReopened(from: number, until: number): Statement {
  return sql(
    perArea(`SELECT min(unit) AS unit FROM events WHERE ${within('not-solved')} GROUP BY subject_id`),
    from,
    until,
  )
}

/** Closed without a word of the person, who has not spoken since either. */
export function countUnconfirmed(from: number, until: number): Statement {
  return sql(
    perArea(
      `SELECT min(unit) AS unit FROM events WHERE ${within('close')} AND NOT EXISTS (
         SELECT 1 FROM events AS later WHERE later.subject_kind = 'matter' AND later.subject_id = events.subject_id
           AND later.at >= events.at AND later.at < ?2 AND later.action IN ('matter.confirm', 'matter.not-solved'))
       GROUP BY subject_id`,
    ),
    from,
    until,
  )
}

export interface AnswerRow {
  readonly id: string
  readonly at: number
  readonly unit: string
  /** Its place in the table: what the next page begins after. */
  readonly row: number
}

/** An answer that ends a matter's way from receipt. */
export const answering = ['reply', 'refuse'] as const

/** First answers of one kind in the order of the index, page by page: no earlier answer of either kind stands. */
export function selectFirstAnswers(
  action: (typeof answering)[number],
  from: number,
  until: number,
  after: AnswerRow | null,
  most: number,
): Statement {
  return sql(
    `SELECT subject_id AS id, at, unit, rowid AS row FROM events
     WHERE ${within(action)} AND (at, unit, rowid) > (?3, ?4, ?5)
       AND NOT EXISTS (SELECT 1 FROM events AS earlier WHERE earlier.subject_kind = 'matter'
         AND earlier.subject_id = events.subject_id AND earlier.at <= events.at
         AND +earlier.action IN ('matter.reply', 'matter.refuse')
         AND (earlier.at < events.at OR earlier.rowid < events.rowid))
     ORDER BY at, unit, rowid LIMIT ?6`,
    from,
    until,
    after?.at ?? from,
    after?.unit ?? '',
    after?.row ?? 0,
    most,
  )
}

export interface CourseRow {
  readonly id: string
  readonly action: string
  readonly at: number
}

/** What the clocks of these matters are counted by, oldest first. */
export function selectCourses(ids: readonly string[]): Statement {
  return sql(
    `SELECT subject_id AS id, action, at FROM json_each(?) AS wanted
     JOIN events ON subject_kind = 'matter' AND subject_id = wanted.value
     WHERE +action IN ('matter.submit', 'matter.file', 'matter.extend', 'matter.ask', 'matter.answer', 'matter.resume',
       'matter.consult', 'matter.ask-withdrawal')
     ORDER BY at, events.rowid`,
    JSON.stringify(ids),
  )
}

/** When the first matter was taken in; null before there is one. */
export function selectFirstReceived(): Statement {
  return sql(
    `SELECT min(at) AS at FROM (SELECT min(at) AS at FROM events WHERE action = 'matter.submit'
       UNION ALL SELECT min(at) AS at FROM events WHERE action = 'matter.file')`,
  )
}

export interface PublishedRow {
  readonly number: number
  readonly fromDay: string
  readonly untilDay: string
  readonly numbers: string
}

/** The newest first. */
export function selectPublished(most: number): Statement {
  return sql(
    `SELECT number, from_day AS fromDay, until_day AS untilDay, numbers FROM public_numbers
     ORDER BY number DESC LIMIT ?`,
    most,
  )
}

/** The first of its number stays. */
export function insertPublished({ number, fromDay, untilDay, numbers }: PublishedRow): Statement {
  return sql(
    `INSERT INTO public_numbers (number, from_day, until_day, numbers) VALUES (?, ?, ?, ?)
     ON CONFLICT (number) DO NOTHING`,
    number,
    fromDay,
    untilDay,
    numbers,
  )
}
