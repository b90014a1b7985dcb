import { connectRaw } from './connection.ts'

const beat = 500
/** So many beats without an answer are silence: more than two seconds. Counted, so that a busy process blames nobody else. */
const enough = 4

/**
 * Asks the database twice a second whether it is there, over a line of its own, and tells when it has fallen silent and
 * when it answers again. One that says no, or waits for a lock elsewhere, is not silent.
 */
export function watchPulse(url: string, on: { silent(): void; back(): void }) {
  let line = connectRaw(url, 1)
  let missed = 0
  let isSilent = false
  const ask = async () => {
    const asked = line
    missed = 1
    try {
      await asked`select 1`
      if (asked !== line) return
      if (isSilent) on.back()
      isSilent = false
    } catch {
      // refused at once: whoever asks for something is told as quickly
    }
    if (asked === line) missed = 0
  }
  const renew = () => {
    void line.end({ timeout: 0 }).catch(() => undefined)
    line = connectRaw(url, 1)
  }
  const watch = setInterval(() => {
    if (missed > enough) {
      if (!isSilent) on.silent()
      isSilent = true
      renew()
      missed = 0
    }
    if (missed === 0) void ask()
    else missed++
  }, beat)
  watch.unref()
  return {
    async stop() {
      clearInterval(watch)
      await line.end({ timeout: 1 }).catch(() => undefined)
    },
  }
}
