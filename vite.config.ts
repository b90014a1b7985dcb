import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import site from './remix.config.js'

export default defineConfig({
  plugins: [tailwindcss(), remix(site)],
  build: { assetsInlineLimit: 0, target: 'es2022' },
  // One connection pool, one configuration and one set of refusals for the process: the bundle and server.ts share
  // these modules, run by Node as they are, instead of each having a copy.
  ssr: { external: [] },
  environments: {
    ssr: { build: { rollupOptions: { external: [/^#(db|config)/] } } },
  },
})
