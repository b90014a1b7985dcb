import { config } from '#config'
import { startEmbedded } from '#db/embedded'

/** Lends a script the portal's database: that of DATABASE_URL, or its own, which the running portal may be using. */
export async function withDatabase(run: (url: string) => Promise<void>): Promise<void> {
  if (config.DATABASE_URL) return run(config.DATABASE_URL)
  const embedded = await startEmbedded({ folder: config.DATA_DIR, log: console.log })
  try {
    await run(embedded.url)
  } finally {
    await embedded.stop()
  }
}

/** Ends the script with one line instead of a stack. */
export function refuse(message: string): never {
  console.error(message)
  process.exit(1)
}
