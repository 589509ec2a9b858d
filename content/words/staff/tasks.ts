/** Grid workers: what the Worker answers, and what the page on their phone and the panel of a case say. */

/** By the key that a schema gives as its message. */
export const taskErrors = {
  taskHazard: '请选一项：看到了什么。',
  taskWhat: '请选一项：请网格员做什么。',
  taskWhere: '请写明去哪里，例如“3栋2单元楼下”。',
  taskBrief: '请写几句要看什么、做什么，至少4个字。',
  taskLong: '写得太长，请短一点。',
  taskPerson: '任务里不能有反映人的姓名、电话、证件号或银行卡号。请改成地方和要看的东西。',
  taskOutcome: '请选一项：办得怎么样。',
  taskPhoto: '照片太大，没有保存。请换一张。',
} as const

/** What the Worker says itself. */
export const tasks = {
  hazards: {
    fire: '消防、堵塞通道',
    power: '用电、燃气',
    building: '房屋、高空坠物',
    road: '道路、井盖、路灯',
    water: '河塘、积水、溺水危险',
    dispute: '矛盾纠纷',
    crowd: '人员聚集',
    other: '其他隐患',
  },
  kinds: {
    look: '去现场看看',
    remind: '上门提醒',
    mediate: '先劝一劝',
    recheck: '办完以后再看一次',
  },
  outcomes: {
    done: '办好了',
    'not-found': '去了，没有看到',
    cannot: '办不了',
  },
  /** What stands in the matter: our words, with the place that the grid worker gave. */
  hazardText: (hazard: string, where: string) => `网格员上报隐患：${hazard}。${where ? `地点：${where}。` : ''}`,
  sealed: '这件事是加密的，内容不能写进任务，否则服务器会读到。请当面或者打电话交代网格员，不要说出反映人。',
  noWorker: '本单位没有这位网格员，或者这个地方不在他的网格里，或者他要回避。没有改动。',
  doneAlready: '这件任务已经有人办了，没有再记一次。',
} as const
