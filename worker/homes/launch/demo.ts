import { demo } from '../../../content/demo.ts'
import { words } from '../../../content/words/index.ts'

/**
 * Sends the demo matter and the demo volunteer through the public door, as a resident would. Fixed keys make a
 * second start find the same ones.
 * @returns lines for the operator
 */
export async function loadDemo(address: string): Promise<string[]> {
  const { demoReceipt, demoVolunteer } = words.launch
  return Promise.all([
    send(address, '/api/matters', demo.matterKey, demo.matter, demoReceipt),
    send(address, '/api/volunteers', demo.volunteerKey, demo.volunteer, demoVolunteer),
  ])
}

/** A portal without its demo data is still a portal: a refusal becomes a line, not an end. */
async function send(
  address: string,
  path: string,
  key: string,
  body: unknown,
  say: (receipt: string) => string,
): Promise<string> {
  const response = await fetch(address + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, Origin: address },
    body: JSON.stringify(body),
  })
  const answer = (await response.json()) as { receipt?: string; error?: { message: string } }
  return answer.receipt ? say(answer.receipt) : `${words.launch.noDemo}${answer.error?.message ?? response.status}`
}
