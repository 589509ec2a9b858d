import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { ensureHeadlessShell, findHeadlessShell } from '../headless-shell/find.ts'

/** Chromium hears the last such list alone, so what Playwright turns off stands in it again. */
const turnedOff = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  // Pages of an address bar that nobody sees, made anew for each window: a third of what opening one costs.
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
]

/** Flags that keep Chromium quiet and able to run as root without a display. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  `--disable-features=${turnedOff.join(',')}`,
]

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

export const missingChromium =
  'No Chromium found: set CHROME_PATH, let npm fetch the package of test/headless-shell, put chromium or google-chrome into PATH, or run the tests as root on Debian, where they install it.'

/** CHROME_PATH, else the unpacked headless shell, else the first known name in PATH. @throws Error with one sentence that says what is missing */
export function findChromium(): string {
  const named = process.env.CHROME_PATH
  if (named && existsSync(named)) return named
  const found = findHeadlessShell() ?? findInPath()
  if (!found) throw new Error(missingChromium)
  return found
}

function findInPath(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path))
}

/** Finds a Chromium, or installs the headless shell, or Debian's with a Chinese font; run once by test/run.ts. */
export function ensureChromium(): string {
  const named = process.env.CHROME_PATH
  const found = (named && existsSync(named) && named) || ensureHeadlessShell() || findInPath()
  if (found) return found
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) throw new Error(missingChromium)
  const apt = (...args: string[]) =>
    execFileSync('apt-get', args, { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
  apt('update')
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk')
  return findChromium()
}
