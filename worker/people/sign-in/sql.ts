import { type Statement, sql } from '../../db/database.ts'
import { onlyWith } from '../../db/write.ts'

export interface PasswordRow {
  readonly id: string
  readonly staffId: string
  readonly isDemo: number
  readonly salt: string
  readonly passwordHash: string
  readonly totpCipher: string
}

export interface PasskeyRow {
  readonly id: string
  readonly staffId: string
  readonly isDemo: number
  readonly publicKey: string
  readonly counter: number
}

const active = "p.id = c.staff_id AND p.state = 'active'"

/** The newest password of an account. */
export function selectPassword(code: string): Statement {
  return sql(
    `SELECT c.id, p.id AS staffId, p.is_demo AS isDemo, c.salt, c.password_hash AS passwordHash,
       c.totp_cipher AS totpCipher
     FROM staff p JOIN credentials c ON ${active} AND c.kind = 'password' WHERE p.code = ? ORDER BY c.made_at DESC`,
    code,
  )
}

export function selectPasskey(id: string): Statement {
  return sql(
    `SELECT c.id, p.id AS staffId, p.is_demo AS isDemo, c.public_key AS publicKey, c.counter
     FROM credentials c JOIN staff p ON ${active} WHERE c.id = ? AND c.kind = 'passkey'`,
    id,
  )
}

/** Takes the step of a one-time code, which then never counts again, nor any before it. */
export function takeStep(credentialId: string, step: number): Statement {
  return sql('UPDATE credentials SET counter = ? WHERE id = ? AND counter < ?', step, credentialId, step)
}

/** Many passkeys count nothing and stay at 0. */
export function takeCount(credentialId: string, held: number, count: number): Statement {
  return sql('UPDATE credentials SET counter = ? WHERE id = ? AND counter = ?', count, credentialId, held)
}

/** Enters a try before it is looked at. The fifth within the time locks, and what comes after does not prolong it. */
export function enterTry(accountHash: string, now: number, since: number, triesMax: number): Statement {
  return sql(
    `INSERT INTO sign_in_tries (account_hash, failures, at) VALUES (?, 1, ?)
     ON CONFLICT (account_hash) DO UPDATE SET
       failures = CASE WHEN at <= ? THEN 1 ELSE failures + 1 END,
       at = CASE WHEN at > ? AND failures >= ? THEN at ELSE excluded.at END`,
    accountHash,
    now,
    since,
    since,
    triesMax,
  )
}

export function selectTries(accountHash: string): Statement {
  return sql('SELECT failures, at FROM sign_in_tries WHERE account_hash = ?', accountHash)
}

/** Marks a lock as told, so that there is one event of it. */
export function tellLock(accountHash: string, from: number, mark: number): Statement {
  return sql(
    'UPDATE sign_in_tries SET failures = failures + ? WHERE account_hash = ? AND failures BETWEEN ? AND ?',
    mark,
    accountHash,
    from,
    mark - 1,
  )
}

export function dropTries(accountHash: string, eventId: string): Statement {
  return sql(`DELETE FROM sign_in_tries WHERE account_hash = ? AND ${onlyWith}`, accountHash, eventId)
}

/** Spends a challenge; a second time breaks the index. */
export function spendChallenge(challengeHash: string, until: number, eventId: string): Statement {
  return sql(
    `INSERT INTO spent_challenges (challenge_hash, until) SELECT ?, ? WHERE ${onlyWith}`,
    challengeHash,
    until,
    eventId,
  )
}

/** Where nothing else is written. */
export function spendChallengeNow(challengeHash: string, until: number): Statement {
  return sql('INSERT INTO spent_challenges (challenge_hash, until) VALUES (?, ?)', challengeHash, until)
}

export function dropCredentials(staffId: string, eventId: string): Statement {
  return sql(`DELETE FROM credentials WHERE staff_id = ? AND ${onlyWith}`, staffId, eventId)
}

export interface CredentialRow {
  readonly id: string
  readonly staffId: string
  readonly kind: 'password' | 'passkey'
  readonly salt: string | null
  readonly passwordHash: string | null
  readonly totpCipher: string | null
  readonly publicKey: string | null
  readonly counter: number
  readonly madeAt: number
}

export function insertCredential(row: CredentialRow, eventId: string): Statement {
  return sql(
    `INSERT INTO credentials (id, staff_id, kind, salt, password_hash, totp_cipher, public_key, counter, made_at)
     SELECT ?, ?, ?, ?, ?, ?, ?, ?, ? WHERE ${onlyWith}`,
    row.id,
    row.staffId,
    row.kind,
    row.salt,
    row.passwordHash,
    row.totpCipher,
    row.publicKey,
    row.counter,
    row.madeAt,
    eventId,
  )
}
