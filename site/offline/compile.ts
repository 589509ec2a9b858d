import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Build } from './service/marks.ts'

const folder = fileURLToPath(new URL('./', import.meta.url))

/** The service worker as one plain script; the one that removes itself and all that was saved, for null. */
export function compileService(of: Build | null): Promise<string> {
  const known = { BUILD: JSON.stringify(of && { pack: of.pack, sha256: of.sha256 }) }
  return compileScript(of ? 'service/main.ts' : 'service/remove.ts', known)
}

/** One file and what it imports as a plain script. @param define names that it knows from the build, as JSON */
export async function compileScript(entry: string, define: Readonly<Record<string, string>>): Promise<string> {
  const made = await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    define: { ...define },
    build: {
      write: false,
      target: ['chrome86', 'safari13'],
      lib: { entry: join(folder, entry), formats: ['iife'], name: 'service' },
    },
  })
  const [bundle] = Array.isArray(made) ? made : [made]
  const code = bundle && 'output' in bundle ? bundle.output[0].code : ''
  if (code === '') throw new Error('the service worker did not compile')
  return code
}
