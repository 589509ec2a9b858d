import { type Field, kept, key, type Table } from './data-map-field.ts'

/** Public, or ciphertext that nobody here can open. */
const holders: Field['readers'] = ['handler']
const forGood = { days: 'for-good' } as const

/** Keys of staff: with the account, but public halves and decisions of a unit stay, since old matters are sealed to them. */
export const keyTables: Readonly<Record<string, Table>> = {
  staff_keys: {
    staff_id: key('with-row'),
    generation: kept('tells new pairs from the former', holders),
    kdf: kept('how the passphrase becomes a key', holders, { basis: 'operation' }),
    salt: kept('makes equal passphrases look different', holders, { basis: 'operation' }),
    encryption_key: kept('what colleagues seal to', holders, { class: 'pseudonym' }),
    encryption_wrapped: kept('the private half, which the passphrase alone opens', holders, { class: 'pseudonym' }),
    signing_key: kept('what replies are checked by', holders, { class: 'pseudonym' }),
    signing_wrapped: kept('the private half, which the passphrase alone opens', holders, { class: 'pseudonym' }),
    made_at: kept('since when', ['system'], { basis: 'operation' }),
  },
  inbox_epochs: {
    recipient: kept('whose key', holders, forGood),
    epoch: kept('which one in order', holders, forGood),
    unit: kept('in whose chain its events stand', holders, forGood),
    public_key: kept('what matters are sealed to', holders, forGood),
    signing_key: kept('what members are vouched for by', holders, forGood),
    request: kept('what the offline root is asked to sign', holders, forGood),
    recovery_epoch: kept('to which recovery key its copy is sealed', holders, forGood),
    recovery_enc: kept('the copy that two of three shares open', holders, forGood),
    recovery_sealed: kept('the copy that two of three shares open', holders, forGood),
    made_at: kept('since when', holders, { ...forGood, basis: 'operation' }),
    left_at: kept('whether a new epoch is due, since somebody left', holders, { ...forGood, basis: 'operation' }),
  },
  inbox_keys: {
    recipient: key('with-row'),
    epoch: key('with-row'),
    staff_id: key('with-row'),
    generation: kept('to which pair of the member it is sealed', holders),
    enc: kept('the private key, which the member alone opens', holders),
    sealed: kept('the private key, which the member alone opens', holders),
    at: kept('since when', ['system'], { basis: 'operation' }),
  },
  key_recoveries: {
    id: key('for-good'),
    recipient: kept('whose key', holders, forGood),
    epoch: kept('which one in order', holders, forGood),
    reason: kept('why the recovery key was used', ['auditor'], forGood),
    asked_by: kept('the first person', ['auditor'], { ...forGood, class: 'pseudonym' }),
    asked_role: kept('in which office', ['auditor'], forGood),
    asked_at: kept('when', ['auditor'], forGood),
    agreed_by: kept('the second person', ['auditor'], { ...forGood, class: 'pseudonym' }),
    agreed_role: kept('in which office', ['auditor'], forGood),
    agreed_at: kept('when', ['auditor'], forGood),
    done_at: kept('when it ended', ['auditor'], forGood),
  },
}
