import { type FiledHazard, type TaskBrief, type TaskOutline, taskLimits } from '../../../worker/contract/tasks.ts'
import { browserShelf } from '../drafts/shelf.ts'
import { openVault, type Vault } from '../drafts/vault.ts'
import { streetShelf } from './forget.ts'
import type { Waiting } from './waiting.ts'

/** What a grid worker's phone keeps for the street: briefs without anybody's name, and what is still to be sent. */
export interface Street {
  /** S-… of whom it belongs to. */
  readonly owner: string
  readonly at: number
  readonly tasks: readonly TaskOutline[]
  readonly hazards: readonly FiledHazard[]
  readonly briefs: readonly { readonly at: number; readonly brief: TaskBrief }[]
  readonly waiting: readonly Waiting[]
}

const record = 'street'
const keptMs = taskLimits.keptHours * 3_600_000

export function emptyStreet(owner: string, at: number): Street {
  return { owner, at, tasks: [], hazards: [], briefs: [], waiting: [] }
}

/** Without whatever has been kept for 24 hours; null when nothing is left. */
export function withoutOld(street: Street, now: number): Street | null {
  const isFresh = ({ at }: { readonly at: number }) => at <= now && now - at < keptMs
  const isListFresh = isFresh(street)
  const kept: Street = {
    ...street,
    tasks: isListFresh ? street.tasks : [],
    hazards: isListFresh ? street.hazards : [],
    briefs: street.briefs.filter(isFresh),
    waiting: street.waiting.filter(isFresh),
  }
  return isListFresh || kept.briefs.length > 0 || kept.waiting.length > 0 ? kept : null
}

/** Keeps the street in this browser under a key that cannot be taken out of it; writes follow each other. */
export interface StreetStore {
  /** Null when there is nothing, or nothing younger than 24 hours: then nothing is left of it either. */
  load(): Promise<Street | null>
  save(street: Street): Promise<void>
  wipe(): Promise<void>
}

export function openStreet(
  vault: Vault = openVault(browserShelf(streetShelf)),
  now: () => number = Date.now,
): StreetStore {
  return {
    load: async () => {
      const kept = await vault.read<Street>(record)
      const street = kept && withoutOld(kept, now())
      if (kept && !street) await vault.wipe()
      return street
    },
    save: async (street) => {
      const kept = withoutOld(street, now())
      await (kept ? vault.keep(record, kept) : vault.wipe())
    },
    wipe: () => vault.wipe(),
  }
}
