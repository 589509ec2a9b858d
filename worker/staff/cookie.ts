import { sessionCookie } from '../contract/staff.ts'

const attributes = 'Path=/; Secure; HttpOnly; SameSite=Strict'

/** The token of the cookie, or null. Two cookies of this name are none: one of them was put there by somebody else. */
export function readCookie(request: Request): string | null {
  const found = (request.headers.get('Cookie') ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${sessionCookie}=`))
  const [only] = found
  return found.length === 1 && only ? only.slice(sessionCookie.length + 1) || null : null
}

/** Until the browser closes, at most; the server ends it sooner. */
export function setCookie(token: string): string {
  return `${sessionCookie}=${token}; ${attributes}`
}

export function dropCookie(): string {
  return `${sessionCookie}=; ${attributes}; Max-Age=0`
}
