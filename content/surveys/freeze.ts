import { indicators, thresholds } from './indicators.ts'
import type { Questionnaire } from './types.ts'

/** SHA-256 in hex of questionnaire, indicators and thresholds: what a wave promises not to change. */
export async function freeze(questionnaire: Questionnaire): Promise<string> {
  const text = canonicalJson({ questionnaire, indicators, thresholds })
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** JSON with sorted keys and no spaces: the same data give the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  entries.sort(([one], [other]) => (one < other ? -1 : 1))
  return `{${entries.map(([key, one]) => `${JSON.stringify(key)}:${canonicalJson(one)}`).join(',')}}`
}
