import type { BrowserContext, Page, TestInfo } from '@playwright/test'
import { test as base, expect } from '@playwright/test'

/** WeChat on Android today; Chromium 86 is a browser of its own (test/chromium86). */
export const wechatAgent =
  'Mozilla/5.0 (Linux; Android 13; V2118A) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.6723.103 Mobile Safari/537.36 XWEB/1300289 MMWEBSDK/20240404 MicroMessenger/8.0.49.2600(0x28003133) WeChat/arm64 Weixin NetType/4G Language/zh_CN ABI/arm64'

type Fixtures = {
  siteUrl: string
  /** A page whose scripts never run: what a reader without script gets. */
  noScript: Page
  /** A phone of 360×640 with touch. */
  phone: Page
  /** The same phone inside WeChat. */
  wechat: Page
}

export const phoneSize = { width: 360, height: 640 } as const
const handset = { viewport: phoneSize, isMobile: true, hasTouch: true, deviceScaleFactor: 2 }

async function lend(context: BrowserContext, use: (page: Page) => Promise<void>): Promise<void> {
  await use(await context.newPage())
  await context.close()
}

/** Each test is somebody else: the limits of one network are no matter of how many tests run in a minute. */
function networkOf({ testId }: TestInfo): string {
  const [high, low] = [testId.slice(-8, -4), testId.slice(-4)]
  return `2001:db8:${high}:${low}::1`
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  baseURL: async ({}, use) => use(siteUrl()),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  siteUrl: async ({}, use) => use(siteUrl()),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of fixtures from this pattern
  extraHTTPHeaders: async ({}, use, info) => use({ 'CF-Connecting-IP': networkOf(info) }),
  noScript: async ({ browser }, use) =>
    lend(await browser.newContext({ baseURL: siteUrl(), javaScriptEnabled: false, viewport: phoneSize }), use),
  phone: async ({ browser }, use) => lend(await browser.newContext({ baseURL: siteUrl(), ...handset }), use),
  wechat: async ({ browser }, use) =>
    lend(await browser.newContext({ baseURL: siteUrl(), ...handset, userAgent: wechatAgent }), use),
})

export function siteUrl(): string {
  const url = process.env.JOURNEY_URL
  if (!url)
    throw new Error(
      'JOURNEY_URL is empty: run the specs with npx playwright test -c test/journeys/playwright.config.ts',
    )
  return url
}

/** The address that stands in the pages: the one of the build, which a portal over a finished site takes over. */
export const writtenUrl = (): string => process.env.JOURNEY_WRITTEN_URL ?? siteUrl()

export { expect }
