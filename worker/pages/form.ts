import { PortalError } from '../contract/errors.ts'

const urlencoded = 'application/x-www-form-urlencoded'

export interface Form {
  /** The field as typed, white space at both ends removed, line ends as \n; empty when absent. */
  text(name: string): string
  /** All values of a field that was named as a list. */
  list(name: string): readonly string[]
  has(name: string): boolean
}

/**
 * Reads a plain form.
 * @param lists fields that may come several times (checkboxes); any other repeated field is refused.
 * @throws PortalError wrong-content-type, repeated-parameter
 */
export async function readForm(request: Request, lists: readonly string[] = []): Promise<Form> {
  const type = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase()
  if (type !== urlencoded) throw new PortalError('wrong-content-type')
  const fields = new URLSearchParams(new TextDecoder().decode(await request.arrayBuffer()))
  for (const name of new Set(fields.keys())) {
    if (!lists.includes(name) && fields.getAll(name).length > 1) throw new PortalError('repeated-parameter')
  }
  return {
    text: (name) => clean(fields.get(name) ?? ''),
    list: (name) => fields.getAll(name).map(clean),
    has: (name) => fields.has(name),
  }
}

function clean(value: string): string {
  return value.replace(/\r\n?/g, '\n').trim()
}
