/** The mark as people read it: the code, and the time in China. @param watermark `S-7K3M9 2026-11-22T01:20:00.000Z` */
export function markOf(watermark: string): string {
  const [code = '', at = ''] = watermark.split(' ')
  return `${code} ${shownTime(Date.parse(at))}`
}

/** `2026/11/22 09:20`; empty for what is no time. */
export function shownTime(time: number): string {
  if (Number.isNaN(time)) return ''
  return new Date(time).toLocaleString('zh-CN', {
    timeZone: 'Asia/Shanghai',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  })
}
