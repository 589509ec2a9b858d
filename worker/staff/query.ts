import { PortalError } from '../contract/errors.ts'

/** The query as an object. @throws PortalError repeated-parameter */
export function readQuery(request: Request): Record<string, string> {
  const found: Record<string, string> = {}
  for (const [name, value] of new URL(request.url).searchParams) {
    if (Object.hasOwn(found, name)) throw new PortalError('repeated-parameter')
    found[name] = value
  }
  return found
}
