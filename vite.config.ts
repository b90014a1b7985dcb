import { vitePlugin as remix } from '@remix-run/dev'
import { defineConfig, type Plugin } from 'vite'
import { tokens } from './app/css/tokens.ts'
import site from './remix.config.js'

/**
 * Nothing is hydrated, so pages have no browser half: what Remix would make of each of them is left empty, and of the
 * browser's build only entry.client.ts and the style sheet are served.
 */
const noHydration: Plugin = {
  name: 'no-hydration',
  enforce: 'post',
  transform(_code, id) {
    if (id.endsWith('?__remix-build-client-route')) return 'export {}'
  },
}

export default defineConfig({
  plugins: [noHydration, remix(site)],
  css: { postcss: { plugins: [tokens] } },
  // Style sheets are written with nesting, which the oldest browsers we serve do not know.
  build: { assetsInlineLimit: 0, target: 'es2022', cssTarget: ['chrome111', 'firefox128', 'safari16.4'] },
  // One connection pool, one configuration and one set of refusals for the process: the bundle and server.ts share
  // these modules, run by Node as they are, instead of each having a copy.
  ssr: { external: [] },
  environments: {
    ssr: { build: { rollupOptions: { external: [/^#(db|config)/] } } },
  },
})
