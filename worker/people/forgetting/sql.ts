import { type Statement, sql } from '../../db/database.ts'

/** Rows of signing in that ended before. @param before milliseconds since 1970 */
export function deleteSessionsBegunBefore(before: number): Statement {
  return sql('DELETE FROM sessions WHERE began_at <= ?', before)
}

export function deleteTriesBefore(before: number): Statement {
  return sql('DELETE FROM sign_in_tries WHERE at <= ?', before)
}

export function deleteChallengesEndedBefore(before: number): Statement {
  return sql('DELETE FROM spent_challenges WHERE until <= ?', before)
}

export function deleteInvitesEndedBefore(before: number): Statement {
  return sql('DELETE FROM invites WHERE until <= ?', before)
}
