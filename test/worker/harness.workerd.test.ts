import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'

const bindings = env as unknown as { DB: D1; ASSETS: { fetch(address: string): Promise<Response> } }
interface D1 {
  exec(text: string): Promise<unknown>
  batch(statements: unknown[]): Promise<{ meta: { changes: number } }[]>
  prepare(text: string): { bind(...values: unknown[]): { first<T>(column?: string): Promise<T> } }
}

it('runs in workerd with a real D1 whose batch is atomic', async () => {
  expect(navigator.userAgent).toBe('Cloudflare-Workers')
  const { DB } = bindings
  await DB.exec('CREATE TABLE IF NOT EXISTS probe (id TEXT PRIMARY KEY) STRICT')
  const id = `id-${crypto.randomUUID()}`
  const insert = () => DB.prepare('INSERT INTO probe (id) VALUES (?)').bind(id)
  await expect(DB.batch([insert(), insert()])).rejects.toThrow(/UNIQUE/)
  const count = DB.prepare('SELECT count(*) AS n FROM probe WHERE id = ?').bind(id)
  expect(await count.first<number>('n')).toBe(0)
  await DB.exec('DROP TABLE probe')
})

it('answers the assets binding of a path that is not built with 404', async () => {
  const answer = await bindings.ASSETS.fetch('http://site/no-such-page/')
  expect(answer.status).toBe(404)
})
