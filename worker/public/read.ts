import type * as z from 'zod/mini'
import { words } from '../../content/words/index.ts'
import { PortalError } from '../contract/errors.ts'

/**
 * Reads a JSON body by its schema. The messages of the schema are keys of `words.errors.fields`; the answer
 * never echoes what was sent.
 * @throws PortalError wrong-content-type, invalid
 */
export async function readJson<Schema extends z.ZodMiniType>(
  request: Request,
  schema: Schema,
): Promise<z.output<Schema>> {
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== 'application/json') throw new PortalError('wrong-content-type')
  return parseBy(schema, parseJson(await request.text()))
}

/** Checks a value by its schema. @throws PortalError invalid, with a sentence per field */
export function parseBy<Schema extends z.ZodMiniType>(schema: Schema, value: unknown): z.output<Schema> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  throw new PortalError('invalid', { fields: fieldSentences(parsed.error.issues) })
}

type Issue = {
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly code?: string
  readonly keys?: readonly string[]
}

/** One sentence per field, the first one that fails; unknown keys are one sentence without their names. */
export function fieldSentences(issues: readonly Issue[]): Record<string, string> {
  const sentences: Readonly<Record<string, string>> = words.errors.fields
  const fields: Record<string, string> = {}
  for (const issue of issues) {
    const name = issue.code === 'unrecognized_keys' ? 'body' : nameOf(issue.path)
    const key = issue.code === 'unrecognized_keys' ? 'unknownKeys' : issue.message
    fields[name] ??= sentences[key] ?? words.errors.fields.wrong
  }
  return fields
}

/** The field as our schemas name it; what the sender alone named (a key of a record) is not said back. */
function nameOf(path: readonly PropertyKey[]): string {
  const foreign = path.findIndex((part) => !/^(?:\d{1,4}|[a-z][A-Za-z-]{0,24})$/.test(String(part)))
  return path.slice(0, foreign === -1 ? path.length : foreign).join('.') || 'body'
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new PortalError('invalid', { fields: { body: words.errors.fields.notJson } })
  }
}
