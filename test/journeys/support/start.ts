import { serve } from '../../support/serve.ts'

/** Starts the portal once for all specs and ends its whole process group after the last. */
export default async function start(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.JOURNEY_URL) return undefined
  const server = await serve()
  process.env.JOURNEY_URL = server.url
  process.stdout.write(`ready after ${(server.readyMs / 1000).toFixed(1)} s at ${server.url}\n`)
  return async () => {
    await server.stop()
    server.remove()
  }
}
