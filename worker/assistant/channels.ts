import { findHotline, hotlines } from '../../content/hotlines/index.ts'
import type { Channel } from './types.ts'

/** The service facts of a number; empty when we have none, so that no number is ever made up. */
export function channelOf(wanted: string): Channel[] {
  const hotline = findHotline(wanted)
  if (hotline === undefined) return []
  const { number, name, handles, kind } = hotline
  return [{ number, name, handles, url: kind === 'telephone' ? `tel:${number}` : null }]
}

/** The channels of several numbers, each once, in their order. */
export function channelsOf(wanted: readonly string[]): Channel[] {
  return [...new Set(wanted)].flatMap(channelOf)
}

/** Numbers that the question itself names and that we know. */
export function numbersIn(folded: string): string[] {
  const named: readonly string[] = folded.match(/\d{3,5}/g) ?? []
  return hotlines.map(({ number }) => number).filter((number) => named.includes(number))
}
