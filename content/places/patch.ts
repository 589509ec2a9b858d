/**
 * What has changed since the date of jiangxi.json: a renamed place, with the date and where it was announced.
 * A new or abolished unit asks for a new derivation instead, since counts and codes change with it.
 */
export type Renaming = {
  readonly code: string
  readonly name: string
  /** ISO date from which the new name holds. */
  readonly since: string
  readonly source: string
}

export const renamings: readonly Renaming[] = []
