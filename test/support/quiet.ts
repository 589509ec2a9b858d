import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The settings that keep every tool from speaking to anyone: no metrics, no look-ups, no files in the user's home. */
export function silence(environment: NodeJS.ProcessEnv): Record<string, string> {
  return {
    WRANGLER_SEND_METRICS: 'false',
    WRANGLER_SEND_ERROR_REPORTS: 'false',
    WRANGLER_HIDE_BANNER: 'true',
    CLOUDFLARE_CF_FETCH_ENABLED: 'false',
    ASTRO_TELEMETRY_DISABLED: '1',
    XDG_CONFIG_HOME: environment.XDG_CONFIG_HOME ?? join(tmpdir(), 'pingan-config'),
  }
}
