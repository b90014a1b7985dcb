// npm run demo:reset: throws the embedded database away and fills in the demo afresh.
import { createInterface } from 'node:readline/promises'
import postgres from 'postgres'
import { config } from '#config'
import { connect } from '#db/connection'
import { migrate } from '#db/migrate'
import { prepare } from '../db/seeds/prepare.ts'
import { refuse, withDatabase } from './database.ts'

if (config.DATABASE_URL) refuse('DATABASE_URL is set: only the database that the portal brings along can be reset.')

async function isMeant(): Promise<boolean> {
  if (process.argv.includes('--yes')) return true
  if (!process.stdin.isTTY) return false
  const terminal = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await terminal.question(`Everything in ${config.DATA_DIR} will be lost. Type "yes" to go on: `)
  terminal.close()
  return answer.trim() === 'yes'
}
if (!(await isMeant())) refuse('Nothing was changed. To reset without being asked: npm run demo:reset -- --yes')

await withDatabase(async ({ url, owner }) => {
  const name = new URL(url).pathname.slice(1)
  const sql = postgres(new URL('/postgres', owner).href, { max: 1 })
  try {
    const [open] = await sql`SELECT 1 FROM pg_stat_activity WHERE datname = ${name} AND usesysid IS NOT NULL`
    if (open) refuse('The portal is running. Stop it first.')
    await sql.unsafe(`DROP DATABASE "${name}"`)
    await sql.unsafe(`CREATE DATABASE "${name}"`)
  } finally {
    await sql.end()
  }
  await migrate({ url, owner })
  const db = connect(owner)
  await prepare(db, { demo: true, say: console.log })
  await db.destroy()
})
