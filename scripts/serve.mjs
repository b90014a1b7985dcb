import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { ensureBuilt } from './build.mjs'
import { ensureInstalled, nodePath, root } from './install.mjs'

/** Else Node lets rubbish lie for gigabytes: what is in use is a fourth of this. Whoever starts server.ts itself sets it. */
export const heapLimit = `--max-old-space-size=${process.env.HEAP_MB || 256}`

/** Runs the server as a child in a session of its own: a signal reaches it once and through us only. */
export async function serve() {
  await ensureInstalled()
  await ensureBuilt()
  const server = spawn(
    nodePath(),
    [heapLimit, '--import', './scripts/end-with-parent.mjs', 'server.ts', ...process.argv.slice(2)],
    {
      cwd: root,
      detached: true,
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    },
  )
  server.on('error', (error) => {
    console.error(`The server could not be started: ${error.message}`)
    process.exitCode = 1
  })
  for (const [received, passedOn] of [
    ['SIGINT', 'SIGINT'],
    ['SIGTERM', 'SIGTERM'],
    ['SIGHUP', 'SIGTERM'],
  ]) {
    let last = 0
    process.on(received, () => {
      // Ctrl-C comes from the terminal and from npm as well; a second one on purpose comes later
      if (Date.now() - last > 500) server.kill(passedOn)
      last = Date.now()
    })
  }
  server.on('exit', (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 1)))
}
