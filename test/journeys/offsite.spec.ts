import { addresses } from './support/addresses.ts'
import { expect, test } from './support/test.ts'

test('every page carries a policy and the security headers', async ({ request }) => {
  const missing: string[] = []
  for (const path of await addresses()) {
    const answer = await request.get(path)
    const headers = answer.headers()
    const policy = `${headers['content-security-policy'] ?? ''} ${await answer.text()}`
    if (!/default-src 'none'|default-src 'self'/.test(policy)) missing.push(`${path}: no default-src`)
    if (!/frame-ancestors 'none'/.test(headers['content-security-policy'] ?? '')) missing.push(`${path}: can be framed`)
    if (headers['x-content-type-options'] !== 'nosniff') missing.push(`${path}: no nosniff`)
    if (!headers['referrer-policy']) missing.push(`${path}: no referrer policy`)
    if (headers['set-cookie']) missing.push(`${path}: sets a cookie`)
  }
  expect(missing).toEqual([])
})

test('the page shows its policy at work: a script of another origin is refused', async ({ phone }) => {
  await phone.goto('/')
  const refused = await phone.evaluate(
    () =>
      new Promise<boolean>((done) => {
        document.addEventListener('securitypolicyviolation', () => done(true))
        const script = document.createElement('script')
        try {
          script.src = 'http://127.0.0.1:9/a.js'
        } catch {
          // Trusted Types refuse the address before anything is asked for.
          done(true)
        }
        document.head.append(script)
        setTimeout(() => done(false), 2000)
      }),
  )
  expect(refused).toBe(true)
})
