/**
 * `node` for pure rooms and gates; the files of test/worker twice, once in workerd on a real D1 and once in Node on
 * node:sqlite, where `#home` is the only line that differs; `homes` for the start commands themselves.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { cloudflareTest, readD1Migrations } from '@cloudflare/vitest-plugin'
import { defineConfig } from 'vitest/config'
import { serveBuilt } from './support/assets.ts'
import { silence } from './support/quiet.ts'

Object.assign(process.env, silence(process.env))

const root = fileURLToPath(new URL('..', import.meta.url))
const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const migrationsFolder = `${root}worker/db/migrations`
const workerTests = ['test/worker/**/*.test.ts']
/** What a test may ask of its environment, in workerd too. */
const passedOn = Object.fromEntries(
  ['TEST_ALL', 'HOSTILE_COUNT', 'HOSTILE_SEED'].flatMap((name) => {
    const value = process.env[name]
    return value === undefined ? [] : [[name, value]]
  }),
)
/** Files that speak of one home alone say so in their name: `x.workerd.test.ts`, `x.node.test.ts`. */
const only = (home: 'workerd' | 'node') => [`test/worker/**/*.${home}.test.ts`]

export default defineConfig({
  root,
  test: {
    // No promise: a machine with other work must not fail what only takes longer there.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // Vitest leaves one core to whoever sits at the machine; here nobody does.
    maxWorkers: 2,
    projects: [
      {
        root,
        test: {
          name: 'node',
          include: ['test/{content,engines,eval,search,gates,site}/**/*.test.ts'],
          isolate: false,
        },
      },
      {
        root,
        resolve: { alias: { '#home': here('./support/home.workerd.ts') } },
        plugins: [
          cloudflareTest(async () => ({
            miniflare: {
              compatibilityDate: '2026-08-01',
              compatibilityFlags: ['nodejs_compat'],
              d1Databases: { DB: 'test' },
              r2Buckets: { BLOBS: 'test' },
              serviceBindings: { ASSETS: serveBuilt as never },
              bindings: {
                ...passedOn,
                TEST_MIGRATIONS: existsSync(migrationsFolder) ? await readD1Migrations(migrationsFolder) : [],
              },
            },
          })),
        ],
        test: {
          name: 'worker-workerd',
          globalSetup: [here('./support/build-site.ts')],
          include: workerTests,
          exclude: only('node'),
          isolate: false,
          // Two workerd beside each other lose their pool now and then: test/run.ts runs this project by itself.
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      {
        root,
        resolve: { alias: { '#home': here('./support/home.node.ts') } },
        test: {
          name: 'worker-node',
          globalSetup: [here('./support/build-site.ts')],
          include: workerTests,
          exclude: only('workerd'),
          isolate: false,
        },
      },
      {
        root,
        test: {
          name: 'homes',
          globalSetup: [here('./support/fresh-site.ts')],
          include: ['test/{homes,chaos}/**/*.test.ts'],
        },
      },
    ],
  },
})
