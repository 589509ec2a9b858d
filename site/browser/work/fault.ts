import { work as words } from '../../../content/words/work.ts'

export type WorkFaultKey = keyof typeof words.faults

/** Why there is no solved work; `message` is the sentence for the person. */
export class WorkFault extends Error {
  readonly key: WorkFaultKey

  constructor(key: WorkFaultKey) {
    super(words.faults[key])
    this.key = key
  }
}
