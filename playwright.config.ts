import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig, devices } from '@playwright/test'
import { findChromium } from './scripts/chromium.mjs'

const port = Number(process.env.E2E_PORT ?? 3210)
// where the server under test keeps its database and its first administrator's sign-in; journeys find it by this name
process.env.E2E_DATA_DIR ??= join(tmpdir(), `tomoni-e2e-${port}`)

const minute = 60_000
const asRoot = process.getuid?.() === 0
// A new document's own frame, a renderer in reserve, old pages kept for the way back: a fifth of what a page costs, and nothing
// that a journey looks at. Of two such lists the browser reads the last: what Playwright leaves out stands here again.
const left = [
  ...['RenderDocument', 'SpareRendererForSitePerProcess', 'BackForwardCache'],
  ...[
    'HttpsUpgrades',
    'NetworkTimeServiceQuerying',
    'OptimizationHints',
    'PaintHolding',
    'ThirdPartyStoragePartitioning',
  ],
]
const quiet = ['--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
const desktop = { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } }

export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  // Journeys walk in one demo at the same time, each with names and addresses of its own. What they could still meet: mails
  // of others that fill the list where linkInMail looks for one, and the turn of a year in Tokyo, which the demo is named by.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // No limit is there to be met: on a machine ten times as slow, with other work to do, all is as true as on a quick one.
  timeout: 30 * minute,
  expect: { timeout: 2 * minute },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    // noting what each page held at each step takes a tenth of the time of a journey; to see where one fails: --trace on
    trace: 'off',
    actionTimeout: 2 * minute,
    navigationTimeout: 2 * minute,
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: {
      executablePath: findChromium(),
      args: [
        ...quiet,
        `--disable-features=${left}`,
        '--disable-quic',
        ...(asRoot ? ['--no-sandbox', '--disable-gpu'] : []),
      ],
    },
  },
  // @once: says the same at every width and with or without script. @screens: without script nothing else would be seen.
  // @script: what only script does. @wide: too long a way to walk it again on the phone.
  projects: [
    { name: 'desktop', use: desktop },
    {
      name: 'phone',
      use: { ...desktop, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
      grepInvert: /@once|@wide/,
    },
    { name: 'no-script', use: { ...desktop, javaScriptEnabled: false }, grepInvert: /@once|@screens|@script/ },
  ],
  webServer: {
    // exec: without a shell between us the server sees when we are gone
    command: `${process.platform === 'win32' ? '' : 'exec '}"${process.execPath}" e2e/serve.ts`,
    url: `http://127.0.0.1:${port}/readyz`,
    env: { PORT: String(port), DATA_DIR: process.env.E2E_DATA_DIR },
    timeout: 15 * minute,
    // while journeys are being written: E2E_SERVER=kept uses a server that was started before
    reuseExistingServer: process.env.E2E_SERVER === 'kept',
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
  },
})
