import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled, nodePath, root } from './install.mjs'
import { pauses } from './pauses.mjs'

/**
 * Else Node lets rubbish lie for gigabytes: what is in use is a fourth of this. Three half spaces of 16 MiB for what is new
 * would be a fifth of the whole process. Whoever starts server.ts itself sets both.
 */
export const heapLimits = [`--max-old-space-size=${process.env.HEAP_MB || 256}`, '--max-semi-space-size=8']

const pauseAfter = pauses()
let server
let isAsked = false
let wasReady = false

/** Runs the server until it is asked to end; one that ended otherwise is started again. */
export async function serve() {
  await ensureInstalled()
  await ensureBuilt()
  for (const [received, passedOn] of [
    ['SIGINT', 'SIGINT'],
    ['SIGTERM', 'SIGTERM'],
    ['SIGHUP', 'SIGTERM'],
  ]) {
    let last = 0
    process.on(received, () => {
      isAsked = true
      if (!server) process.exit(128 + constants.signals[received])
      // Ctrl-C comes from the terminal and from npm as well; a second one on purpose comes later
      if (Date.now() - last > 500) server.kill(passedOn)
      last = Date.now()
    })
  }
  start()
}

/** A child in a session of its own: a signal reaches it once and through us only. */
function start() {
  const started = Date.now()
  const options = [...heapLimits, '--import', './scripts/end-with-parent.mjs']
  server = spawn(nodePath(), [...options, 'server.ts', ...process.argv.slice(2)], {
    cwd: root,
    detached: true,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  })
  server.on('message', (message) => {
    if (message === 'ready') wasReady = true
  })
  server.on('error', (error) => {
    console.error(`The server could not be started: ${error.message}`)
    process.exitCode = 1
  })
  server.on('exit', (code, signal) => {
    const cannotBe = code !== null && !wasReady
    if (isAsked || code === 0 || cannotBe) process.exit(code ?? 128 + (constants.signals[signal] ?? 1))
    server = undefined
    const pause = pauseAfter(Date.now() - started)
    console.error(`Tomoni has ended (${signal ?? code}); starting it again in ${pause / 1000} s.`)
    setTimeout(start, pause)
  })
}
