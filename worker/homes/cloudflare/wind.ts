const hourMs = 3_600_000

/**
 * Local workerd keeps no crons. `wrangler dev` answers at this address of its own on the loopback interface, whether we ask
 * or not; on Cloudflare it does not exist. Whoever can reach it can only make the clock run, which changes nothing twice.
 */
const scheduledPath = '/cdn-cgi/handler/scheduled'

/** Runs the Worker's scheduled work now and every hour as long as this process lives. */
export function windLocally(address: string): void {
  const run = async () => {
    const answer = await fetch(address + scheduledPath).catch(() => null)
    await answer?.arrayBuffer()
    if (!answer?.ok) console.error('clock: did not run')
  }
  void run()
  setInterval(run, hourMs).unref()
}
