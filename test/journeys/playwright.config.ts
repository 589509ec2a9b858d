import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'
import { chromiumFlags, findChromium } from '../support/chromium.ts'

const build = (name: string) => fileURLToPath(new URL(`../../.build/${name}`, import.meta.url))

/** JOURNEY_URL names a server that already runs; without it the global setup starts one for all specs. */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: build('journeys'),
  globalSetup: fileURLToPath(new URL('./support/start.ts', import.meta.url)),
  fullyParallel: true,
  forbidOnly: true,
  // Two leave a quarter of two cores idle: a test waits for its portal as often as for its page.
  workers: Number(process.env.JOURNEY_WORKERS ?? 3),
  timeout: process.env.TEST_ALL ? 900_000 : 300_000,
  // What is there is taken at once; a machine with other work is given time.
  expect: { timeout: 30_000 },
  reporter: [['line'], ['json', { outputFile: build('journeys.json') }]],
  use: {
    browserName: 'chromium',
    baseURL: process.env.JOURNEY_URL ?? '',
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 360, height: 640 },
    launchOptions: { executablePath: findChromium(), args: chromiumFlags },
    actionTimeout: 30_000,
    screenshot: 'only-on-failure',
    // Each test opens a browser that was never here: only offline*.spec.ts, which allow it, need the copy saved.
    serviceWorkers: 'block',
  },
})
