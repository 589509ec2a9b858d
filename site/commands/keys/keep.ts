import { renameSync, rmSync } from 'node:fs'
import { hold } from './hold.ts'
import { renew } from './renew.ts'
import { hasCeremony } from './store.ts'

/**
 * What every start of a demonstration asks for: a ceremony, once, and then a new epoch for what ends soon. The folder
 * appears whole or not at all; when two begin at once, both find the one that was ready first.
 */
export async function keep(folder: string, now: number): Promise<readonly string[]> {
  if (hasCeremony(folder)) return renew(folder, 'all', now)
  const beside = `${folder}.${crypto.randomUUID()}.part`
  const lines = await hold(beside, now)
  try {
    renameSync(beside, folder)
  } catch (error) {
    rmSync(beside, { recursive: true, force: true })
    if (!hasCeremony(folder)) throw error
  }
  return lines
}
