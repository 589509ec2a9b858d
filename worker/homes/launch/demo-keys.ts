import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { words } from '../../../content/words/index.ts'
import { staffKeys } from '../../../content/words/staff/keys.ts'
import type { DemoKeysInput } from '../../contract/staff-keys-schemas.ts'
import { sendAsOperator, sentencesOf } from './operator.ts'
import { repository, run } from './site.ts'

type DemoStaff = DemoKeysInput & { readonly passphrase: string }

/**
 * Gives the demo accounts keys of their own and the keys of their unit, so that what is sealed to it can be opened at the
 * desk. They are made by the browser's own code; the portal gets public halves and ciphertext, like from anybody.
 * @param unitsDir the ceremony of the demonstration
 * @returns lines for the operator: the passphrase
 */
export async function loadDemoKeys(
  address: string,
  dataDir: string,
  receiptKey: string,
  unitsDir: string,
): Promise<string[]> {
  const [accounts, out] = [join(dataDir, 'staff-demo.json'), join(dataDir, 'staff-demo-keys.json')]
  if (!existsSync(accounts)) return []
  const command = join(repository, 'site/commands/keys/main.ts')
  await run([command, 'demo-staff', '--dir', unitsDir, '--staff', accounts, '--out', out], process.env)
  const { passphrase, people, epochs } = JSON.parse(readFileSync(out, 'utf8')) as DemoStaff
  const parts: DemoKeysInput[] = [{ people, epochs: [] }, ...epochs.map((epoch) => ({ people: [], epochs: [epoch] }))]
  for (const part of parts) {
    const answer = await sendAsOperator(address, receiptKey, 'demo-keys', part)
    if (answer.status !== 200) return [`${words.launch.noDemo}${sentencesOf(answer)}`]
  }
  return [staffKeys.demo.passphrase(passphrase)]
}
