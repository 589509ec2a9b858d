import * as z from 'zod/mini'
import { words } from '../../content/words/index.ts'

const secretKey = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))

/** The part of the configuration that the Worker itself reads; start scripts read PORT, DATA_DIR and SITE_URL. */
const environmentSchema = z.object({
  REGION: z.optional(z.enum(['cn', ''])),
  DATA_KEY: secretKey,
  RECEIPT_KEY: secretKey,
})

export interface Environment {
  readonly REGION: 'cn' | ''
  readonly DATA_KEY: string
  readonly RECEIPT_KEY: string
}

/** Checks the environment; the Error has one sentence per defect and never a value. */
export function parseEnvironment(environment: Readonly<Record<string, unknown>>): Environment {
  const { REGION, DATA_KEY, RECEIPT_KEY } = environment
  const parsed = environmentSchema.safeParse({ REGION, DATA_KEY, RECEIPT_KEY })
  if (parsed.success) return { ...parsed.data, REGION: parsed.data.REGION ?? '' }
  const sentences = words.errors.settings
  const defects = parsed.error.issues.map((issue) => sentences[String(issue.path[0]) as keyof typeof sentences])
  throw new Error([...new Set(defects)].join('\n'))
}
