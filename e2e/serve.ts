import { rmSync } from 'node:fs'
import { removeAbandoned } from '#db/embedded'
import { ensureBuilt } from '../scripts/build.mjs'

// The portal as a newcomer starts it, with the demo, in a data folder that is empty at first and gone at the end.
const folder = process.env.DATA_DIR
if (!folder || !process.env.PORT) throw new Error('DATA_DIR and PORT say where to keep the data and where to listen.')
await removeAbandoned(folder)
await ensureBuilt()

delete process.env.DATABASE_URL
process.env.NODE_ENV = 'production'
process.env.HOST = '127.0.0.1'
process.env.LOG_LEVEL ??= 'warn'
// journeys sign in and send more often in a minute than the limits let a person
process.env.RATE_LIMITS ??= 'off'
// where the runner is killed, this server is not left behind
const runner = process.ppid
setInterval(() => process.ppid !== runner && process.kill(process.pid, 'SIGTERM'), 1000).unref()
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
await import('../server.ts')
