import { dutyRows } from '../../records/index.ts'
import { type FoundBody, findBodies } from '../text/find-bodies.ts'
import type { Claim, ClaimOptions, Defect, Provision } from '../types.ts'

/** Every body in the sentence is named by what the sentence rests on. */
export function checkBodies(claim: Claim, rest: readonly Provision[], options: ClaimOptions): readonly Defect[] {
  const text = rest.map((provision) => provision.text).join('\n')
  const names = new Set(rest.flatMap((provision) => recorded(provision.id)))
  return findBodies(claim.text)
    .filter((body) => !isNamed(body, text, names, options))
    .map((body) => ({ rule: 'bodies', said: body.said, reason: reasonOf(body, text) }))
}

/** Those to whom the records give this provision's duties: enumerations split, left-out subjects put in. */
function recorded(id: string): string[] {
  return dutyRows
    .filter(({ source }) => source === id || source.startsWith(`${id}.`))
    .flatMap((row) => [...row.subjects, ...(row.partners ?? []).map(({ name }) => name)])
}

function isNamed(body: FoundBody, text: string, names: ReadonlySet<string>, options: ClaimOptions): boolean {
  if (body.kind === 'unnamed') return text.includes(body.said)
  if (text.includes(body.said) || names.has(body.said)) return true
  if (body.field) return isDepartment(body.field, text)
  return Boolean(body.law?.test(text)) && (body.kind === 'plain' || options.allowEveryday === true)
}

/** 「自然资源、卫生健康等有关主管部门」 names a 自然资源主管部门: between the field and its head stand only further fields. */
function isDepartment(field: string, text: string): boolean {
  const list = `${field}(?:(?!应当|可以|会同|加强|负责|[，。；：的]).)*?(?:部门|机关|机构)`
  // 人民政府 holds 民政 between two words.
  return new RegExp(list).test(text.replace(/人民政府/g, '□'))
}

function reasonOf(body: FoundBody, text: string): Defect['reason'] {
  if (body.kind === 'unnamed') return 'body-unnamed'
  return body.kind === 'everyday' && body.law?.test(text) ? 'body-everyday' : 'body-absent'
}
