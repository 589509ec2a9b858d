/**
 * Why a search service gave no answer that can be trusted:
 * - `timeout` it took longer than it may; `unreachable` no connection, or one that broke
 * - `refused` it does not take the key; `no index` nothing was pushed yet; `error` it answered with another error
 * - `unreadable` its answer is not of the agreed form
 * - `other version` its documents are of another wording of the law; `empty`, `incomplete` some are missing
 */
export type FaultReason =
  | 'timeout'
  | 'unreachable'
  | 'refused'
  | 'no index'
  | 'error'
  | 'unreadable'
  | 'other version'
  | 'empty'
  | 'incomplete'

/** Thrown by an engine that depends on a service. Holds no query, no address and no key. */
export class EngineFault extends Error {
  readonly reason: FaultReason
  constructor(reason: FaultReason, detail: string = reason) {
    super(detail)
    this.name = 'EngineFault'
    this.reason = reason
  }
}
