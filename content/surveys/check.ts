import type { Option, Question, Questionnaire } from './types.ts'

const codeForm = /^[a-z0-9]+(-[a-z0-9]+)*$/
const kinds = ['single', 'multiple', 'grid']

/**
 * What is wrong with a questionnaire, as sentences for the person who wrote it; empty when it may be published.
 * It takes any value, since an operator may bring one as JSON.
 */
export function checkQuestionnaire(value: unknown): string[] {
  if (!isRecord(value) || !Array.isArray(value.questions)) return ['问卷要有 id、title、opening 和 questions。']
  const questionnaire = value as unknown as Questionnaire
  const faults: string[] = []
  for (const name of ['id', 'title', 'opening'] as const) {
    if (!isText(questionnaire[name])) faults.push(`问卷缺少 ${name}。`)
  }
  const seen: Question[] = []
  for (const question of questionnaire.questions) {
    const name = `问题 ${isRecord(question) ? String(question.id) : '？'}`
    if (!isRecord(question)) faults.push(`${name} 不是一个对象。`)
    else {
      for (const fault of checkQuestion(question, seen)) faults.push(`${name}：${fault}`)
      seen.push(question)
    }
  }
  if (seen.length === 0) faults.push('问卷里一个问题也没有。')
  return faults
}

function checkQuestion(question: Question, earlier: readonly Question[]): string[] {
  const faults = checkShape(question)
  if (earlier.some(({ id }) => id === question.id)) faults.push('id 和前面的问题重复。')
  const before = earlier[earlier.length - 1]?.number ?? 0
  if (question.number !== before && question.number !== before + 1) {
    faults.push(`题号 ${String(question.number)} 不接着前面的 ${before}。`)
  }
  if (Array.isArray(question.options)) faults.push(...checkOptions(question.options, '选项'))
  else if (question.options !== 'counties') faults.push('options 要是选项的列表，或者 counties。')
  faults.push(...checkKind(question, earlier), ...checkWhen(question, earlier))
  return faults
}

function checkShape(question: Question): string[] {
  const faults: string[] = []
  if (!isText(question.id) || !codeForm.test(question.id)) faults.push('id 只用小写字母、数字和短横。')
  if (!Array.isArray(question.phrases) || question.phrases.length === 0 || !question.phrases.every(isText))
    faults.push('phrases 要写出问题的各个意群。')
  if (!kinds.includes(question.kind)) faults.push(`kind 只能是 ${kinds.join('、')}。`)
  if (!/^a\d+(\.p\d+(\.i\d+)?)?$/.test(String(question.basis))) faults.push('basis 要写条款编号，例如 a59.p1。')
  if (!isText(question.why)) faults.push('why 要写明为什么问。')
  return faults
}

function checkOptions(options: readonly Option[], what: string): string[] {
  const faults: string[] = []
  if (options.length < 2) faults.push(`${what}至少要两个。`)
  const codes = options.map((option) => String(option?.code))
  for (const [index, code] of codes.entries()) {
    if (!codeForm.test(code)) faults.push(`${what}的代码 ${code} 只用小写字母、数字和短横。`)
    if (code === 'declined') faults.push('代码 declined 留给“这题不答”，不能用。')
    if (codes.indexOf(code) !== index) faults.push(`${what}的代码 ${code} 用了两次。`)
    if (!isText(options[index]?.label)) faults.push(`${what} ${code} 没有写文字。`)
  }
  return faults
}

function checkKind(question: Question, earlier: readonly Question[]): string[] {
  const faults: string[] = []
  if (question.kind === 'grid') {
    if (!Array.isArray(question.rows) || question.rows.length === 0) faults.push('kind 是 grid 时要有 rows。')
    if (question.rowsFrom !== undefined && !earlier.some(({ id }) => id === question.rowsFrom))
      faults.push(`rowsFrom 指的 ${question.rowsFrom} 不在这题前面。`)
  }
  const { max } = question
  if (max !== undefined && (question.kind !== 'multiple' || !Number.isInteger(max) || max < 1))
    faults.push('max 只用于 multiple，要是1以上的整数。')
  const codes = Array.isArray(question.options) ? question.options.map(({ code }) => code) : []
  for (const code of Object.keys(question.ends ?? {})) {
    if (!codes.includes(code)) faults.push(`ends 里的 ${code} 不是这题的选项。`)
  }
  return faults
}

function checkWhen({ when }: Question, earlier: readonly Question[]): string[] {
  if (!when) return []
  const source = earlier.find(({ id }) => id === when.question)
  if (!source) return [`when 指的 ${String(when.question)} 不在这题前面。`]
  const codes = Array.isArray(source.options) ? source.options.map(({ code }) => code) : []
  const named = 'anyOf' in when ? when.anyOf : when.noneOf
  return named.filter((code) => !codes.includes(code)).map((code) => `when 里的 ${code} 不是 ${source.id} 的选项。`)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== ''
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
