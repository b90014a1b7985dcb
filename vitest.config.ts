import { defineConfig } from 'vitest/config'

export default defineConfig({
  esbuild: { jsx: 'automatic' },
  test: {
    include: ['{app,db,scripts}/**/*.test.{ts,tsx}', 'server.test.ts'],
    globalSetup: 'db/test-database.ts',
    maxWorkers: 2,
    testTimeout: 20_000,
    hookTimeout: 30_000,
    env: {
      // not Japan's time: what forgets to say its time zone shall fail
      TZ: 'UTC',
      DATA_DIR: '.cache/test-data',
      PERSONAL_DATA_KEY: '00112233445566778899aabbccddeeff00112233445566778899aabbccddeeff',
      LOG_LEVEL: 'silent',
    },
  },
})
