import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'
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
  plugins: [noHydration, tailwindcss(), remix(site)],
  build: { assetsInlineLimit: 0, target: 'es2022' },
  // One connection pool, one configuration and one set of refusals for the process: the bundle and server.ts share
  // these modules, run by Node as they are, instead of each having a copy.
  ssr: { external: [] },
  environments: {
    ssr: { build: { rollupOptions: { external: [/^#(db|config)/] } } },
  },
})
