/** `npm run shots -- /path …`: pictures of pages at 360×640, 768 and 1280 in light, dark and 长辈版, into .build/shots. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { root } from '../../gates/files.ts'
import { chromiumFlags, ensureChromium } from '../../support/chromium.ts'
import { serve } from '../../support/serve.ts'
import { modes, setMode } from './visit.ts'

const sizes = { phone: [360, 640], tablet: [768, 1024], desktop: [1280, 800] } as const
const paths = process.argv.slice(2).filter((word) => word.startsWith('/'))
const folder = join(root, '.build/shots')

const server = process.env.JOURNEY_URL ? null : await serve()
const home = process.env.JOURNEY_URL ?? server?.url ?? ''
const browser = await chromium.launch({ executablePath: ensureChromium(), args: chromiumFlags })
mkdirSync(folder, { recursive: true })
try {
  for (const [name, [width, height]] of Object.entries(sizes)) {
    for (const mode of modes) {
      const context = await browser.newContext({
        viewport: { width, height },
        locale: 'zh-CN',
        isMobile: name === 'phone',
        hasTouch: name === 'phone',
      })
      const page = await context.newPage()
      await setMode(page, mode)
      for (const path of paths.length > 0 ? paths : ['/']) {
        await page.goto(home + path, { waitUntil: 'networkidle' })
        const file = `${path.replace(/^\/|\/$/g, '').replace(/[^\w]+/g, '-') || 'home'}-${name}-${mode}.png`
        await page.screenshot({ path: join(folder, file), fullPage: true })
        process.stdout.write(`.build/shots/${file}\n`)
      }
      await context.close()
    }
  }
} finally {
  await browser.close()
  await server?.stop()
  server?.remove()
}
