import type { RecipientId } from '../../../worker/contract/sealing.ts'
import type { SignedText, UnitRecipient } from '../../../worker/contract/staff-keys.ts'
import type { Directory } from '../sealing/directory.ts'
import { SealingFault } from '../sealing/fault.ts'
import { fingerprintOfText } from '../staff-keys/unit-key.ts'
import { directoryOf } from './directories.ts'

/** What the root says of one epoch. */
export interface EpochState {
  readonly key: string
  /** Milliseconds since 1970. */
  readonly until: number
}

/** @returns null: the root has not signed it yet @throws SealingFault signature for a changed record */
export async function stateOfEpoch(
  directory: Directory,
  recipient: UnitRecipient,
  epoch: number,
): Promise<EpochState | null> {
  try {
    const role = recipient.startsWith('inbox:') ? 'inbox' : 'custodian'
    const { key, until } = await directory.findEpoch(role, recipient as RecipientId<typeof role>, epoch)
    return { key, until: Date.parse(until) }
  } catch (error) {
    if (error instanceof SealingFault && error.reason === 'recipient') return null
    throw error
  }
}

/** The same, with the directory of this build. */
export async function stateOfUnitEpoch(recipient: UnitRecipient, epoch: number): Promise<EpochState | null> {
  return stateOfEpoch(await directoryOf(recipient), recipient, epoch)
}

/** What the keeper of the root is read aloud: the fingerprint of the request. */
export function fingerprintOfRequest({ statement }: SignedText): Promise<string> {
  return fingerprintOfText(statement)
}
