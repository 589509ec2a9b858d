import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { solverPath } from '../../worker/contract/work.ts'

const entry = fileURLToPath(new URL('../browser/work/solver.ts', import.meta.url))

/** Writes the solver of proof of work into a built site: one plain script at its fixed address. */
export async function writeSolver(site: string): Promise<void> {
  writeFileSync(join(site, solverPath), await compileSolver())
}

/** The solver as one plain script, in syntax of Chromium 86 and Safari 13.4. */
export async function compileSolver(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      target: ['chrome86', 'safari13'],
      lib: { entry, formats: ['iife'], name: 'solver' },
    },
  })
  const [bundle] = Array.isArray(made) ? made : [made]
  const code = bundle && 'output' in bundle ? bundle.output[0].code : ''
  if (code === '') throw new Error('the solver did not compile')
  return code
}
