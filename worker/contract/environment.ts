import * as z from 'zod/mini'
import { words } from '../../content/words/index.ts'

const secretKey = z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/))

/** The part of the configuration that the Worker itself reads; start scripts read PORT, DATA_DIR and SITE_URL. */
const environmentSchema = z.object({
  REGION: z.optional(z.enum(['cn', ''])),
  DATA_KEY: secretKey,
  RECEIPT_KEY: secretKey,
  MEILISEARCH_URL: z.optional(z.string().check(z.regex(/^(?:https?:\/\/[^\s@]+)?$/))),
  /** Signs that a header may carry. */
  MEILISEARCH_SEARCH_KEY: z.optional(z.string().check(z.regex(/^[!-~]*$/))),
  NOTIFY_WEBHOOK_URL: z.optional(z.string().check(z.regex(/^(?:https?:\/\/[^\s@]+)?$/))),
  /** Base64 of at least 24 bytes, with or without the prefix that Standard Webhooks give it. */
  NOTIFY_WEBHOOK_SECRET: z.optional(z.string().check(z.regex(/^(?:(?:whsec_)?[A-Za-z0-9+/_-]{32,88}={0,2})?$/))),
})

export interface Environment {
  readonly REGION: 'cn' | ''
  readonly DATA_KEY: string
  readonly RECEIPT_KEY: string
  /** Empty: no search service beside the embedded engine. */
  readonly MEILISEARCH_URL: string
  readonly MEILISEARCH_SEARCH_KEY: string
  /** Empty: nobody is told but staff. Both or none. */
  readonly NOTIFY_WEBHOOK_URL: string
  readonly NOTIFY_WEBHOOK_SECRET: string
}

const names = [
  'REGION',
  'DATA_KEY',
  'RECEIPT_KEY',
  'MEILISEARCH_URL',
  'MEILISEARCH_SEARCH_KEY',
  'NOTIFY_WEBHOOK_URL',
  'NOTIFY_WEBHOOK_SECRET',
] as const

/** Checks the environment; the Error has one sentence per defect and never a value. */
export function parseEnvironment(environment: Readonly<Record<string, unknown>>): Environment {
  const parsed = environmentSchema.safeParse(Object.fromEntries(names.map((name) => [name, environment[name]])))
  const broken: string[] = parsed.success ? lonely(parsed.data) : parsed.error.issues.map(({ path }) => String(path[0]))
  if (parsed.success && broken.length === 0) {
    const { data } = parsed
    return {
      ...data,
      REGION: data.REGION ?? '',
      MEILISEARCH_URL: data.MEILISEARCH_URL ?? '',
      MEILISEARCH_SEARCH_KEY: data.MEILISEARCH_SEARCH_KEY ?? '',
      NOTIFY_WEBHOOK_URL: data.NOTIFY_WEBHOOK_URL ?? '',
      NOTIFY_WEBHOOK_SECRET: data.NOTIFY_WEBHOOK_SECRET ?? '',
    }
  }
  const sentences = words.errors.settings
  const defects = broken.map((name) => sentences[name as keyof typeof sentences])
  throw new Error([...new Set(defects)].join('\n'))
}

/** An address without a secret signs nothing; a secret without an address is a slip of the pen. */
function lonely({ NOTIFY_WEBHOOK_URL = '', NOTIFY_WEBHOOK_SECRET = '' }: z.infer<typeof environmentSchema>): string[] {
  if ((NOTIFY_WEBHOOK_URL === '') === (NOTIFY_WEBHOOK_SECRET === '')) return []
  return [NOTIFY_WEBHOOK_URL === '' ? 'NOTIFY_WEBHOOK_URL' : 'NOTIFY_WEBHOOK_SECRET']
}

const unitsSchema = z.object({
  UNITS_DIR: z.string().check(z.minLength(1)),
  UNITS_FINGERPRINT: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)),
})

/** Where the signed directory of units stands, and the fingerprint of the root that signed it; both public. */
export interface UnitsSetting {
  readonly dir: string
  readonly fingerprint: string
}

/** Null when both are empty: nothing can be sealed then. The Error has one sentence per defect. */
export function parseUnits(environment: Readonly<Record<string, unknown>>): UnitsSetting | null {
  const { UNITS_DIR = '', UNITS_FINGERPRINT = '' } = environment
  if (UNITS_DIR === '' && UNITS_FINGERPRINT === '') return null
  const parsed = unitsSchema.safeParse({ UNITS_DIR, UNITS_FINGERPRINT })
  if (parsed.success) return { dir: parsed.data.UNITS_DIR, fingerprint: parsed.data.UNITS_FINGERPRINT }
  const defects = parsed.error.issues.map((issue) => words.errors.settings[issue.path[0] as keyof UnitsNames])
  throw new Error([...new Set(defects)].join('\n'))
}

type UnitsNames = z.infer<typeof unitsSchema>
