import type { Announcement, Publication } from './types.ts'

/** Reads title, announcement and publication from the lines before 第一条 of the web page; throws when one is missing. */
export function readFront(front: readonly string[]): {
  title: string
  inForce: string
  passed: string
  announcement: Announcement
  publication: Publication
} {
  const at = front.findIndex((line) => line.endsWith('公告'))
  const [heading, number, text, signedBy, signed] = front.slice(at, at + 5)
  const title = /^《(.+)》$/.exec(front[0] ?? '')?.[1]
  const meeting = /第[一二三四五六七八九十]+次会议/.exec(text ?? '')?.[0]
  const dates = [...(text ?? '').matchAll(/\d{4}年\d{1,2}月\d{1,2}日/g)].map((match) => isoDate(match[0]))
  const [passed, inForce] = dates
  const line = /^(\d{4})\/(\d{1,2})\/(\d{1,2}) \S+\s+(\S+)/.exec(front[1] ?? '')
  if (!title || !heading || !number || !text || !signedBy || !signed || !meeting || !passed || !inForce || !line) {
    throw new Error('the web page no longer opens with title, date line and announcement')
  }
  return {
    title,
    inForce,
    passed,
    announcement: { heading, number, text, meeting, signedBy, signed: isoDate(signed) },
    publication: { date: isoDate(`${line[1]}年${line[2]}月${line[3]}日`), source: line[4] ?? '' },
  }
}

function isoDate(chinese: string): string {
  const [year = '', month = '', day = ''] = chinese.split(/[年月日]/)
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}
