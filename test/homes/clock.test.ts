import { expect, it } from 'vitest'
import { serve } from '../support/serve.ts'

it.each(['cloudflare', 'node'] as const)(
  'the %s home runs scheduled work when it starts, and ends with it running every hour',
  async (home) => {
    const server = await serve({ home })
    const last = async () => (await (await fetch(`${server.url}/api/health`)).json()) as { lastClockRun: string | null }
    const deadline = Date.now() + 20_000
    let run: string | null = null
    while (run === null && Date.now() < deadline) {
      run = (await last()).lastClockRun
      await new Promise((done) => setTimeout(done, 200))
    }
    expect(Math.abs(Date.parse(run ?? '') - Date.now())).toBeLessThan(120_000)
    // The tools' own page that browses the database is shut.
    expect((await fetch(`${server.url}/cdn-cgi/explorer/`)).status).toBe(404)
    await server.stop()
    server.remove()
  },
)
