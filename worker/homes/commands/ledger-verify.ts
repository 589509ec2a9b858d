// npm run ledger:verify [-- --published FILE]: walks every chain below DATA_DIR; one line and exit 0 when whole.
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ledgerWords } from '../../../content/words/ledger.ts'
import { type Broken, readPublished, verifyLedger } from '../../db/ledger-verify.ts'
import { findLedgers } from './ledgers.ts'

const words = ledgerWords.verify

try {
  const { published } = parseArgs({ options: { published: { type: 'string' } } }).values
  const kept = published === undefined ? undefined : readPublished(readFileSync(published, 'utf8'))
  process.exitCode = verify(resolve(process.env.DATA_DIR || '.data'), kept) ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  console.error(words.usage)
  process.exitCode = 1
}

/** Every database of this folder; says what is broken, or one line for all. */
function verify(dataDir: string, kept: ReadonlyMap<string, string> | undefined): boolean {
  const found = findLedgers(dataDir)
  if (found.length === 0) {
    console.error(words.none(dataDir))
    return false
  }
  const sum = { rows: 0, chains: 0, days: 0 }
  let isWhole = true
  for (const ledger of found) {
    if (!ledger.isChained) {
      console.error(words.old(ledger.file))
      return false
    }
    const { broken, rows, chains, days } = verifyLedger(ledger.rows(), ledger.days(), kept)
    if (broken) console.error(sentenceOf(broken))
    isWhole &&= broken === null
    sum.rows += rows
    sum.chains += chains
    sum.days += days
    ledger.close()
  }
  if (isWhole) console.log(words.whole(sum))
  return isWhole
}

function sentenceOf({ fault, unit, n, id, day }: Broken): string {
  if (fault === 'head') {
    if (unit === '') return words.day(day ?? '')
    return id === null ? words.cut(unit, n, day ?? '') : words.head(unit, n, id, day ?? '')
  }
  return fault === 'gap' ? words.gap(unit, n) : words[fault](unit, n, id ?? '')
}
