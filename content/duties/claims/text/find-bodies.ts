import { departmentHeads, fields, namedBodies } from '../tables/named.ts'
import { everydayNames, plainNames, unnamedBodies } from '../tables/plain-names.ts'
import { blank } from './clean.ts'

/**
 * A body that a sentence names. `law`: what the cited text must hold for the name to pass; none for a name of the law
 * itself, which must stand there, and for `unnamed`, which never passes. `field` is the department's field of work.
 */
export interface FoundBody {
  readonly said: string
  readonly kind: 'law' | 'field' | 'plain' | 'everyday' | 'unnamed'
  readonly at: number
  readonly law?: RegExp
  readonly field?: string
}

type Entry = Omit<FoundBody, 'said' | 'at'> & { readonly pattern: string }

const literal = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

const entries: readonly Entry[] = [
  ...plainNames.map(([pattern, law]) => ({ pattern, kind: 'plain' as const, law })),
  ...fields.flatMap(([field, ...short]) =>
    [field, ...short].map((name) => ({ pattern: `${name}${departmentHeads}`, kind: 'field' as const, field })),
  ),
  ...everydayNames.map(([pattern, law]) => ({ pattern, kind: 'everyday' as const, law })),
  { pattern: unnamedBodies, kind: 'unnamed' },
  ...namedBodies.map((name) => ({ pattern: literal(name), kind: 'law' as const })),
]

/** Each entry anchored, tried at every place; the longest match wins, the earlier entry among equals. */
const anchored = entries.map((entry) => ({ ...entry, expression: new RegExp(entry.pattern, 'y') }))
const first = new RegExp(entries.map(({ pattern }) => pattern).join('|'), 'g')

/** Words that hold a body's name but name none. */
const noBodies = /无公安|司法行政区|教育部署|公安提示函|政府采购|学校周边|公众安全感|物业服务(?!企业)|客户端|家政/g

/** Every body that a sentence names, left to right, longest first, none inside another. */
export function findBodies(sentence: string): FoundBody[] {
  const text = blank(sentence, noBodies)
  const found: FoundBody[] = []
  let at = 0
  while (at < text.length) {
    first.lastIndex = at
    const next = first.exec(text)
    if (!next) break
    const body = longestAt(text, next.index)
    if (!body) break
    found.push(body)
    at = next.index + body.said.length
  }
  return found
}

function longestAt(text: string, at: number): FoundBody | undefined {
  let best: FoundBody | undefined
  for (const { expression, kind, law, field } of anchored) {
    expression.lastIndex = at
    const said = expression.exec(text)?.[0] ?? ''
    if (said.length > (best?.said.length ?? 0)) {
      best = { said, kind, at, ...(law ? { law } : {}), ...(field ? { field } : {}) }
    }
  }
  return best
}
