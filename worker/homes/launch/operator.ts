import { fromBase64Url } from '../../contract/bytes.ts'
import { operatorHeader, operatorValue } from '../../contract/operator-signature.ts'
import { staffApi } from '../../contract/staff.ts'
import { randomIds, systemClock } from '../ids.ts'

/** What a running portal answered to a signed command. */
export interface Answer {
  readonly status: number
  readonly body: {
    readonly error?: { readonly message: string; readonly fields?: Readonly<Record<string, string>> }
  } & Readonly<Record<string, unknown>>
}

/**
 * Speaks to a running portal as its operator, signed with its own key: the same in both homes, whatever their database.
 * @param receiptKey RECEIPT_KEY as configured
 */
export async function sendAsOperator(
  address: string,
  receiptKey: string,
  what: string,
  value: unknown,
): Promise<Answer> {
  const path = `${staffApi}/operator/${what}`
  const body = JSON.stringify(value)
  const key = await crypto.subtle.importKey('raw', fromBase64Url(receiptKey), 'HKDF', false, ['deriveBits'])
  const signed = await operatorValue(key, { at: systemClock.now(), nonce: randomIds.mint(), path, body })
  const response = await fetch(address + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Origin: address, [operatorHeader]: signed },
    body,
  })
  return { status: response.status, body: (await response.json()) as Answer['body'] }
}

/** What a refusal says: the sentences of its fields, or its own. */
export function sentencesOf({ body, status }: Answer): string {
  const { message = String(status), fields = {} } = body.error ?? {}
  return Object.values(fields).join('\n') || message
}
