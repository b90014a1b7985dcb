import { whyNot } from '#app/http/server/start-failure.ts'
import { config } from '#config'
import { startEmbedded } from '#db/embedded'

type Addresses = { url: string; owner: string }

/** Lends a script the portal's database: that of DATABASE_URL, or its own, which the running portal may be using. */
export async function withDatabase(run: (addresses: Addresses) => Promise<void>): Promise<void> {
  await lend(run).catch((error: unknown) => refuse(whyNot(error)))
}

async function lend(run: (addresses: Addresses) => Promise<void>): Promise<void> {
  const { DATABASE_URL, DATABASE_DIRECT_URL: url = DATABASE_URL, DATABASE_OWNER_URL: owner = url } = config
  if (url && owner) return run({ url, owner })
  const embedded = await startEmbedded({ folder: config.DATA_DIR, log: console.log })
  try {
    await run(embedded)
  } finally {
    await embedded.stop()
  }
}

/** Ends the script with one line instead of a stack. */
export function refuse(message: string): never {
  console.error(message)
  process.exit(1)
}
