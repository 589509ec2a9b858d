/** Off switches: what residents read while something is off, and what the desk says. */

/** By the key that a schema gives as its message. */
export const switchErrors = {
  switchReason: '请选一个理由，居民会看到。',
  switchNote: '补充说明最多120个字，请写短一点。',
} as const

/** Each is a whole sentence that follows what is off. */
const reasons = {
  upkeep: '系统正在维护。',
  fault: '系统出了故障，正在修。',
  safety: '发现一个安全问题，先停下来查清，免得您写的内容受影响。',
  flood: '有人在大量乱发，正在处理。',
  correction: '发现内容有错，正在改。',
} as const

/** Danger first, then the ways that stay open; tracking never closes. */
const others = {
  submissions:
    '您可以打12345，或到乡镇（街道）综治中心，由工作人员当面登记。正在发生危险，马上打110。已经交的，凭回执码照常查进度、补充、撤回。',
  assistant: '您可以自己查条例、看谁负责，或者打12345问。正在发生危险，马上打110。',
  survey: '已经交的答案还在，已经公布的结果照常看。有事要反映，可以打12345，或到乡镇（街道）综治中心。',
} as const

const titles = {
  submissions: '现在暂停在网上收新的内容',
  assistant: '“问一问”现在暂停',
  survey: '安全感调查现在暂停',
} as const

/** The supervisor's own line as a sentence. */
const ended = (note: string) => (note === '' || /[。！？!?.]$/.test(note) ? note : `${note}。`)

export const switches = {
  titles,
  reasons,
  others,
  why: '原因：',
  since: (when: string) => `从${when}起。恢复以后，这一页会变回原样。`,
  when: (month: number, day: number, time: string) => `${month}月${day}日${time}`,
  /** The answer of a door that is closed: in a form's summary and in JSON. */
  refusal: (name: keyof typeof titles, reason: keyof typeof reasons, note: string) =>
    `${titles[name]}，没有保存。原因：${reasons[reason]}${ended(note)}${others[name]}`,
  /** A door without anything to keep. */
  answerless: (name: keyof typeof titles, reason: keyof typeof reasons, note: string) =>
    `${titles[name]}。原因：${reasons[reason]}${ended(note)}${others[name]}`,
  ended,
  stale: '这个开关刚刚有人动过，没有改动。请看过现在的状态再办。',
} as const

/** The page of the desk. */
export const switchesPage = {
  title: '开关',
  kick: '工作台',
  description: '暂停或者恢复网上反映、问一问、安全感调查。',
  sub: '关掉以后，居民马上会看到理由和别的办法。查进度永远不关。',
  names: { submissions: '反映事项、志愿者报名', assistant: '问一问', survey: '安全感调查' },
  what: {
    submissions:
      '关掉以后：网上不收新的咨询、求助、投诉、举报、意见建议和志愿者报名。查进度、补充、撤回照常；窗口和电话登记照常。',
    assistant: '关掉以后：“问一问”不回答。查条文、看谁负责照常。',
    survey: '关掉以后：不收新的答案。已经公布的结果照常看。',
  },
  on: '开着',
  off: '关着',
  since: (when: string) => `从${when}起`,
  turnOff: (name: string) => `关掉${name}……`,
  turnOn: (name: string) => `恢复${name}`,
  missing: switchErrors.switchReason,
  reason: '理由（居民会看到）',
  note: '补充说明（可不填，居民会看到）',
  noteHint: '最多120个字。不要写人名、电话和案情。',
  preview: '居民会看到',
  confirm: '确认关掉',
  cancel: '不关了',
  busy: '正在办……',
  done: { off: '已经关掉，居民马上会看到理由。', on: '已经恢复。' },
  ledger: '谁在什么时候开、关，记入操作台账。',
  looking: '正在看开关的状态……',
  nobody: '这一页给督办人员用。您的角色不能动开关。',
} as const
