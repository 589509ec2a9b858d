/**
 * Who runs this installation. Every public page shows it, and an empty record means a demonstration: the site then says
 * on every page that it is no government site and shows no official mark.
 */
export type Operator = {
  /** 主办单位, the full name of the body. */
  name: string
  /** 承办单位, when another body does the work. */
  undertaker: string
  /** A staffed telephone and a postal address. */
  telephone: string
  address: string
  /** 网站标识码: ten digits given to government sites. */
  siteCode: string
  /** ICP 备案号, such as 赣ICP备…号. */
  icp: string
  /** 公安备案号, such as 赣公网安备 …号. */
  publicSecurity: string
  /** Where people report mistakes on the site (我为网站找错). */
  errorsEmail: string
  /** 本平台承诺: workdays that the operator adopts as its own promise; null until a body has adopted it. */
  promises: Promises | null
}

/** Promised times in workdays. None of them comes from the regulation, which sets no time limit. */
export type Promises = {
  routingShownDays: number
  personAnswersDays: number
  generalDays: number
  complexDays: number
}

/** What we propose to an operator; shown as 示例时限 until it is adopted. */
export const proposedPromises: Promises = {
  routingShownDays: 1,
  personAnswersDays: 3,
  generalDays: 5,
  complexDays: 15,
}

const none: Operator = {
  name: '',
  undertaker: '',
  telephone: '',
  address: '',
  siteCode: '',
  icp: '',
  publicSecurity: '',
  errorsEmail: '',
  promises: null,
}

/** This installation. Fill it in only with what the body really has; checkOperator refuses anything made up. */
export const operator: Operator = none

/** Whether nobody stands behind this installation yet: a public body is known by its name. */
export function isDemonstration(record: Operator = operator): boolean {
  return record.name.trim() === ''
}

/** The promise in force, or the proposal with `adopted: false`, which a page must call an example (示例时限). */
export function promisesInForce(record: Operator = operator): Promises & { adopted: boolean } {
  return record.promises && !isDemonstration(record)
    ? { ...record.promises, adopted: true }
    : { ...proposedPromises, adopted: false }
}

const shapes: Partial<Record<keyof Operator, RegExp>> = {
  telephone: /^\d{3,5}$|^0\d{2,3}-?\d{7,8}$|^1\d{10}$/,
  siteCode: /^\d{10}$/,
  icp: /^[\u4e00-\u9fff]ICP备\d{8,10}号(-\d+)?$/,
  publicSecurity: /^[\u4e00-\u9fff]公网安备 ?\d{14}号?$/,
  errorsEmail: /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i,
}

const placeholders =
  /(\d)\1{4,}|0?123456|987654|x{2,}|×|＊|\*|_{2,}|<|>|某|示例|测试|待填|待定|占位|暂无|todo|tbd|example|test@|placeholder/i

/**
 * What is wrong with an operator record, as field names with a reason; empty when it may be shown.
 * Refuses placeholders (repeated or counting digits, 某, xxx, example) and numbers of the wrong shape, and a record
 * that shows official numbers or a promise without the name of a body, or promises that are no whole workdays in order.
 */
export function checkOperator(
  record: Operator,
): { field: keyof Operator; reason: 'placeholder' | 'shape' | 'nameless' }[] {
  const problems: ReturnType<typeof checkOperator> = []
  for (const [field, value] of Object.entries(record) as [keyof Operator, Operator[keyof Operator]][]) {
    if (value === null || value === '') continue
    if (field !== 'name' && isDemonstration(record)) problems.push({ field, reason: 'nameless' })
    if (field === 'promises' && record.promises && !isPromisable(record.promises)) {
      problems.push({ field, reason: 'shape' })
    }
    if (typeof value !== 'string') continue
    if (placeholders.test(value)) problems.push({ field, reason: 'placeholder' })
    else if (shapes[field] && !shapes[field].test(value)) problems.push({ field, reason: 'shape' })
  }
  return problems
}

/** Whole workdays, at least one, each step no sooner than the one before. */
function isPromisable({ routingShownDays, personAnswersDays, generalDays, complexDays }: Promises): boolean {
  const steps = [routingShownDays, personAnswersDays, generalDays, complexDays]
  return steps.every((days, index) => Number.isInteger(days) && days >= (steps[index - 1] ?? 1))
}

/**
 * Whether reading without network is offered. `false` takes it back: at its next visit each device drops what it had
 * saved (site/offline).
 */
export const isOfflineOffered: boolean = true
