import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { Build } from './service/marks.ts'

const folder = fileURLToPath(new URL('./service/', import.meta.url))

/** The service worker as one plain script; the one that removes itself and all that was saved, for null. */
export async function compileService(of: Build | null): Promise<string> {
  const made = await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    define: { BUILD: JSON.stringify(of && { pack: of.pack, sha256: of.sha256 }) },
    build: {
      write: false,
      target: ['chrome86', 'safari13'],
      lib: { entry: join(folder, of ? 'main.ts' : 'remove.ts'), formats: ['iife'], name: 'service' },
    },
  })
  const [bundle] = Array.isArray(made) ? made : [made]
  const code = bundle && 'output' in bundle ? bundle.output[0].code : ''
  if (code === '') throw new Error('the service worker did not compile')
  return code
}
