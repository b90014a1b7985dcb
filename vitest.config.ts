import { defineConfig } from 'vitest/config'

const minute = 60_000

// `npm run test:office` opens files in LibreOffice, which takes minutes and a program that few have
const office = '**/*.office.test.ts'

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    exclude: process.env.TOMONI_OFFICE ? [] : [office],
    include: ['{app,db,faults,scripts}/**/*.test.{ts,tsx}', 'server.test.ts'],
    globalSetup: 'db/test-database.ts',
    maxWorkers: 2,
    // Test files of a worker share what they import, which takes longer than most tests: they change nothing in it.
    isolate: false,
    // No limit is there to be met: on a machine ten times as slow, with other work to do, all is as true as on a quick one.
    testTimeout: 10 * minute,
    hookTimeout: 10 * minute,
    teardownTimeout: 10 * minute,
    expect: { poll: { timeout: 2 * minute, interval: 50 } },
    env: {
      // not Japan's time: what forgets to say its time zone shall fail
      TZ: 'UTC',
      DATA_DIR: '.cache/test-data',
      PERSONAL_DATA_KEY: '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff',
      LOG_LEVEL: 'silent',
    },
  },
})
