import { parseReceipt } from '../../../worker/contract/receipts.ts'
import type { RoleOf, SealedMatter } from '../../../worker/contract/sealing.ts'
import { type KeptKey, openerOf } from '../../browser/sealing/ceremony.ts'
import { fingerprintOf, openDirectory } from '../../browser/sealing/directory.ts'
import { SealingFault } from '../../browser/sealing/fault.ts'
import { openBody, openContact } from '../../browser/sealing/open.ts'
import type { Opener } from '../../browser/sealing/recipients.ts'
import { joinRecovery } from '../../browser/sealing/recovery.ts'
import { openReporter } from '../../browser/sealing/reporter.ts'
import type { BodyContent, Contact } from '../../browser/sealing/seal.ts'
import { readDirectory, readJson, readKey, readShare } from './store.ts'

/** By which key: of an inbox or a custodian, by the receipt code, or by two files with recovery shares. */
export interface By {
  readonly as?: string | undefined
  readonly code?: string | undefined
  readonly shares?: readonly string[] | undefined
}

/** What this key opens: a custodian no body, an inbox no contact. */
export interface Opened {
  readonly matter: string
  readonly body: BodyContent | null
  readonly contact: Contact | null
}

/**
 * Reads a sealed matter from a file (the body of `POST /api/matters`). Without a key it is tried with the inbox that it
 * is sealed to.
 * @throws SealingFault closed
 */
export async function openMatter(path: string, folder: string, by: By, now: number): Promise<Opened> {
  const sealed = readJson<SealedMatter>(path)
  const opener = await findOpener(sealed, folder, by, now)
  const opened = {
    matter: sealed.matter,
    body: mayOpenBody(opener) ? await openBody(sealed, opener) : null,
    contact: mayOpenContact(opener) ? await openContact(sealed, opener) : null,
  }
  if (!opened.body && !opened.contact) throw new SealingFault('closed')
  return opened
}

async function findOpener(sealed: SealedMatter, folder: string, { as, code, shares }: By, now: number) {
  if (code !== undefined) {
    const receipt = parseReceipt(code)
    if (!receipt) throw new SealingFault('closed')
    return openReporter(sealed.matter, sealed.reporter, receipt)
  }
  if (shares) {
    const file = readDirectory(folder)
    const directory = await openDirectory(file, { fingerprint: await fingerprintOf(file.root), now })
    return joinRecovery(shares.map(readShare), await directory.find('recovery', 'recovery'))
  }
  const wraps = [...sealed.body.wraps, ...(sealed.contact?.wraps ?? [])]
  const wrap = wraps.find(({ recipient }) => (as ? recipient === as : recipient.startsWith('inbox:')))
  if (!wrap) throw new SealingFault('closed')
  return openerOf(readKey(folder, wrap.recipient, wrap.epoch) as KeptKey)
}

type AnyOpener = Awaited<ReturnType<typeof findOpener>>

function mayOpenBody(opener: AnyOpener): opener is Opener<RoleOf<'body'>> & AnyOpener {
  return opener.role !== 'custodian'
}

function mayOpenContact(opener: AnyOpener): opener is Opener<RoleOf<'contact'>> & AnyOpener {
  return opener.role !== 'inbox'
}
