import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { tasksPagePath, tasksServicePath } from '../../../worker/contract/tasks.ts'
import { compileScript } from '../compile.ts'
import { neededAssets } from '../pack.ts'

const prefix = 'tasks-shell-'

/** Writes the service worker of the page of grid workers into a built site; nothing where the page is not built. */
export async function writeTasksService(site: string): Promise<void> {
  const file = join(site, tasksPagePath, 'index.html')
  if (!existsSync(file)) return
  const page = readFileSync(file, 'utf8')
  const assets = neededAssets(site, [page])
  const digest = createHash('sha256').update(page)
  for (const [, , text] of assets) digest.update(text)
  const shell = {
    prefix,
    name: prefix + digest.digest('hex').slice(0, 12),
    page: tasksPagePath,
    files: [...assets.map(([path]) => path).sort(), '/icon.svg'],
  }
  const script = await compileScript('tasks/service.ts', { SHELL: JSON.stringify(shell) })
  writeFileSync(join(site, tasksServicePath), script)
}
