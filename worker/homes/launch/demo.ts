import { demo } from '../../../content/demo.ts'
import { words } from '../../../content/words/index.ts'

/**
 * Sends the demo matter and the demo volunteer through the public door, as a resident would. Fixed keys make a
 * second start find the same ones.
 * @returns lines for the operator
 */
export async function loadDemo(address: string): Promise<string[]> {
  const matter = await send(address, '/api/matters', demo.matterKey, demo.matter)
  const volunteer = await send(address, '/api/volunteers', demo.volunteerKey, demo.volunteer)
  return [words.launch.demoReceipt(matter), words.launch.demoVolunteer(volunteer)]
}

async function send(address: string, path: string, key: string, body: unknown): Promise<string> {
  const response = await fetch(address + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key, Origin: address },
    body: JSON.stringify(body),
  })
  const answer = (await response.json()) as { receipt?: string; error?: { message: string } }
  if (answer.receipt === undefined) throw new Error(`${words.launch.noDemo}${answer.error?.message ?? response.status}`)
  return answer.receipt
}
