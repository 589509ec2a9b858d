// Astro's settings: one static file per address, a policy in every page, syntax for Chromium 86 and Safari 13.4.
import { createHash } from 'node:crypto'
import svelte from '@astrojs/svelte'
import { defineConfig } from 'astro/config'
import { trustedTypes } from '../worker/contract/headers.ts'
import { siteUrl } from './layouts/site-url.ts'
import { sizeScript } from './layouts/size-script.ts'

const sizeHash = `sha384-${createHash('sha384').update(sizeScript).digest('base64')}` as const

export default defineConfig({
  site: siteUrl(),
  srcDir: '.',
  publicDir: './public',
  outDir: process.env.SITE_OUT ?? '../dist',
  cacheDir: process.env.SITE_CACHE ?? '../.build/astro',
  output: 'static',
  trailingSlash: 'always',
  compressHTML: 'jsx',
  scopedStyleStrategy: 'class',
  prefetch: false,
  devToolbar: { enabled: false },
  integrations: [svelte()],
  build: { inlineStylesheets: 'never', assets: '_assets' },
  security: {
    csp: {
      algorithm: 'SHA-384',
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "worker-src 'self'",
        "manifest-src 'self'",
        ...trustedTypes,
      ],
      scriptDirective: { hashes: [sizeHash] },
    },
  },
  vite: {
    cacheDir: `${process.env.SITE_CACHE ?? '../.build'}/vite`,
    build: {
      target: ['chrome86', 'safari13'],
      cssTarget: ['chrome86', 'safari13'],
      assetsInlineLimit: 0,
      modulePreload: false,
      reportCompressedSize: false,
    },
  },
})
