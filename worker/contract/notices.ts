/** What crosses the wire of the overdue ladder: plain constants and types, so that islands import them. */

export const noticeLimits = {
  pageRows: 30,
  /** Older ones are not listed any more; they go with their matter. */
  days: 90,
  /** More unread ones are not counted. */
  unreadMax: 99,
} as const

/** `GET /api/staff/notices?before`: a row holds no content and nobody's name. */
export interface NoticeView {
  readonly id: string
  readonly matterId: string
  readonly handle: string
  /** 东湖区综治中心 */
  readonly unitName: string
  readonly percent: 50 | 80 | 100 | 200
  /** 已用八成时间 */
  readonly rung: string
  /** 有人看过，给您第一次回话 */
  readonly clock: string
  /** Milliseconds since 1970: late from then on. */
  readonly dueAt: number
  readonly at: number
  readonly isRead: boolean
  /** The clock that it speaks of runs still. */
  readonly isOpen: boolean
}

export interface NoticePage {
  /** The newest first. */
  readonly rows: readonly NoticeView[]
  /** For `before` of the next page; null on the last one. */
  readonly next: string | null
  /** How many are unread, `noticeLimits.unreadMax` at most. */
  readonly unread: number
}

/**
 * What the operator's webhook is told: no content, no name, no topic. Signed as Standard Webhooks say: `webhook-signature`
 * is `v1,` and the base64 of HMAC-SHA256 over `<webhook-id>.<webhook-timestamp>.<body>`.
 */
export interface NoticeHook {
  readonly type: 'matter.notice'
  /** The same for each try: whoever has it already, drops it. */
  readonly id: string
  readonly handle: string
  readonly percent: number
  readonly clock: string
  readonly unit: string
  readonly unitName: string
  /** ISO 8601, UTC: late from then on. */
  readonly due: string
  readonly at: string
}
