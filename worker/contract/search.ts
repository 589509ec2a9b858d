import * as z from 'zod/mini'
import { search as words } from '../../content/words/search.ts'
import { PortalError } from './errors.ts'
import { searchLimits } from './search-limits.ts'

const { queryCharsMax, hitsMax, hitsDefault, chaptersMax } = searchLimits
const limitSentence = words.errors.limit(hitsMax)
const chapterSentence = words.errors.chapter(chaptersMax)

const searchSchema = z.strictObject({
  q: z.string(words.errors.missing).check(z.maxLength(queryCharsMax, words.errors.tooLong(queryCharsMax))),
  limit: z.optional(
    z.string().check(
      z.regex(/^[0-9]{1,3}$/, limitSentence),
      z.refine((text) => Number(text) >= 1 && Number(text) <= hitsMax, limitSentence),
    ),
  ),
  chapter: z.optional(
    z.string().check(
      z.regex(/^[0-9]{1,2}$/, chapterSentence),
      z.refine((text) => Number(text) >= 1 && Number(text) <= chaptersMax, chapterSentence),
    ),
  ),
})

export interface SearchInput {
  readonly query: string
  readonly limit: number
  readonly chapter?: number
}

function refuse(name: string, sentence: string): never {
  throw new PortalError('invalid', { message: sentence, fields: { [name]: sentence } })
}

/**
 * Reads the parameters of `GET /api/search`: `q` of at most 200 characters, which may be blank, `limit` from 1 to 120,
 * and `chapter`, the number of one.
 * @throws PortalError invalid for unknown parameters and wrong values, repeated-parameter
 */
export function parseSearch(parameters: URLSearchParams): SearchInput {
  const names = [...parameters.keys()]
  if (new Set(names).size < names.length)
    throw new PortalError('repeated-parameter', { message: words.errors.repeated })
  const parsed = searchSchema.safeParse(Object.fromEntries(parameters))
  if (parsed.success) {
    const { q: query, limit = hitsDefault, chapter } = parsed.data
    return { query, limit: Number(limit), ...(chapter !== undefined && { chapter: Number(chapter) }) }
  }
  const [issue] = parsed.error.issues
  if (issue === undefined || issue.code === 'unrecognized_keys') return refuse('query', words.errors.unknown)
  return refuse(String(issue.path[0] ?? 'query'), issue.message)
}
