import { DatabaseSync } from 'node:sqlite'
import { decryptField } from '../../worker/db/at-rest.ts'
import { readSettings } from '../../worker/settings.ts'
import { testKeys } from '../support/home.ts'
import type { Promised } from './clients.ts'
import { databaseFiles } from './portal.ts'

export interface Audit {
  /** Acknowledged writes that the database does not hold, or holds otherwise. */
  readonly lost: readonly string[]
  /** What stands there more often than it was acknowledged. */
  readonly duplicates: readonly string[]
}

type Matter = { id: string; handle: string; keeping: string; text_cipher: string | null; ciphertext: string | null }
type Message = { id: string; text_cipher: string }

const ctx = { settings: await readSettings(testKeys) } as never

/** Reads the database itself, after the portal has ended: what stands there against what was acknowledged. */
export async function audit(dataDir: string, promised: readonly Promised[], demoMatters: number): Promise<Audit> {
  const db = openMatters(dataDir)
  try {
    const matters = db
      .prepare(
        `SELECT id, handle, keeping, text_cipher, ciphertext FROM matters
         LEFT JOIN envelopes ON matter_id = id AND purpose = 'body' AND seq = 0`,
      )
      .all() as Matter[]
    const messages = db.prepare('SELECT id, text_cipher FROM messages').all() as Message[]
    const texts = new Map<string, string>()
    for (const { id, handle, keeping, text_cipher: cipher, ciphertext } of matters) {
      const text = keeping === 'sealed' ? ciphertext : await decryptField(ctx, `matters.text|${id}`, cipher ?? '')
      texts.set(handle, text ?? '')
    }
    const words = new Set(
      await Promise.all(
        messages.map(({ id, text_cipher: cipher }) => decryptField(ctx, `messages.text|${id}`, cipher)),
      ),
    )
    const lost = promised.filter(({ kind, said, filed }) => {
      if (kind === 'open' || kind === 'sealed') return texts.get(filed.holder.handle) !== said
      return kind === 'words' && !words.has(String(said))
    })
    const one = (table: string) => (db.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { n: number }).n
    const count = (...kinds: readonly Promised['kind'][]) => promised.filter(({ kind }) => kinds.includes(kind)).length
    const filed = count('open', 'sealed') + demoMatters
    const chunks = count('chunk')
    const rows: [string, number, number][] = [
      ['matters', one('matters'), filed],
      ['matters told apart by their text', new Set(texts.values()).size, filed],
      ['events of submission', one("events WHERE action = 'matter.submit'"), filed],
      ['pictures declared', one('attachments'), count('sealed', 'declared')],
      ['chunks', one('attachment_chunks'), chunks],
      ['events of a whole picture', one("events WHERE action = 'matter.attach'"), chunks],
      ['words added', one('messages'), count('words')],
      ['events of words added', one("events WHERE action = 'matter.add'"), count('words')],
    ]
    const short = rows.filter(([, stands, said]) => stands < said)
    const over = rows.filter(([, stands, said]) => stands > said)
    const line = ([what, stands, said]: [string, number, number]) => `${what}: ${stands} stand, ${said} acknowledged`
    return {
      lost: [...lost.map(({ kind, filed: { holder } }) => `${kind} of ${holder.handle}`), ...short.map(line)],
      duplicates: over.map(line),
    }
  } finally {
    db.close()
  }
}

/** A process that was told to end holds its locks a moment longer. */
const lockMsMax = 10_000

/** Opens the database of a portal that has ended. */
export function openMatters(dataDir: string, readOnly = true): DatabaseSync {
  for (const file of databaseFiles(dataDir)) {
    const db = new DatabaseSync(file, { readOnly, timeout: lockMsMax })
    const found = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'matters'").get()
    if (found) return db
    db.close()
  }
  throw new Error(`no database with matters in ${dataDir}`)
}
