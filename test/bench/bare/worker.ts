import { Hono } from 'hono'

type Bare = {
  prepare(text: string): { bind(...values: string[]): { run(): Promise<unknown> } }
  exec(text: string): Promise<unknown>
}

/** A route that does nothing, and one that stores one row: what the portal's own routes are measured beside. */
export default new Hono<{ Bindings: { DB: Bare } }>()
  .get('/', (c) => c.json({ status: 'ok' }))
  .post('/table', async (c) => {
    await c.env.DB.exec('CREATE TABLE IF NOT EXISTS rows (id TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT')
    return c.json({})
  })
  .post('/row', async (c) => {
    const { text } = await c.req.json<{ text: string }>()
    await c.env.DB.prepare('INSERT INTO rows (id, text) VALUES (?, ?)').bind(crypto.randomUUID(), text).run()
    return c.json({}, 201)
  })
