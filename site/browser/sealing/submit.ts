import type { Receipt } from '../../../worker/contract/receipts.ts'
import type { RecipientId, SealedMatter } from '../../../worker/contract/sealing.ts'
import { type DirectoryFile, openDirectory, type Trust } from './directory.ts'
import { SealingFault } from './fault.ts'
import { maySeal } from './may-seal.ts'
import { drawReceipt } from './receipts.ts'
import { type Draft, type SealedDraft, sealMatter, underReceipt } from './seal.ts'

const receiptsMax = 5

/** Who takes the matter in, by the routing, and who keeps the identity. */
export interface Addressees {
  readonly inbox: RecipientId<'inbox'>
  readonly custodian: RecipientId<'custodian'>
}

/** What was sealed, and the code that opens it again. */
export interface Submitted {
  readonly receipt: Receipt
  readonly sealed: SealedDraft
}

/** `taken`: another matter has this handle, 409 `handle-taken`; nothing was stored. `submitted` is for keeping, never for sending. */
export type Post = (matter: SealedMatter, submitted: Submitted) => Promise<'stored' | 'taken'>

/**
 * Holds every key against the root of the build, seals, and only then posts.
 * @throws SealingFault before anything is sent, when a key is changed, not in force, or signed by another root
 */
export async function submitSealed(
  draft: Draft,
  to: Addressees,
  file: DirectoryFile,
  trust: Trust,
  post: Post,
): Promise<Submitted> {
  if (!maySeal()) throw new SealingFault('unsupported')
  const directory = await openDirectory(file, trust)
  const sealed = await sealMatter(draft, {
    inbox: await directory.find('inbox', to.inbox),
    custodian: await directory.find('custodian', to.custodian),
    recovery: await directory.find('recovery', 'recovery'),
  })
  const receipt = await postUnderFreeHandle(sealed, post)
  return { receipt, sealed }
}

/** A taken handle is drawn again before the person has seen anything; the envelopes stay as they are. */
async function postUnderFreeHandle(sealed: SealedDraft, post: Post): Promise<Receipt> {
  for (let drawn = 0; drawn < receiptsMax; drawn++) {
    const receipt = drawReceipt()
    if ((await post(await underReceipt(sealed, receipt), { receipt, sealed })) === 'stored') return receipt
  }
  throw new SealingFault('draft')
}
