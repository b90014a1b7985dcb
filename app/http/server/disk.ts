import { statfs } from 'node:fs/promises'
import { Full } from '#app/refusal.ts'
import { config } from '#config'

/** With less room than this nothing can be counted on to be stored. */
const leastBytes = 4 * 1024 ** 2
/** How long the disk counts as full after it, or the database's own, refused something, in milliseconds. */
const remembered = 15_000

// Held outside of the module: the pages are built apart from the process and have a copy of it of their own.
const held = globalThis as typeof globalThis & { tomoniDiskRefusedAt?: number }

/** What failed since there is no room (on our disk, on the database's) as a refusal in words; everything else as it is. */
export function asRefusal(error: unknown): unknown {
  const { code, cause } = (error ?? {}) as { code?: unknown; cause?: unknown }
  if (/^(ENOSPC|EDQUOT|53100)$/.test(String(code))) {
    held.tomoniDiskRefusedAt = performance.now()
    return new Full()
  }
  // out of memory or of another of its means: over in a while
  if (/^53/.test(String(code)) && code !== '53300') return new Full('ui:errors.away')
  const known = cause === undefined ? cause : asRefusal(cause)
  return known instanceof Full ? known : error
}

export async function isDiskFull(): Promise<boolean> {
  if (performance.now() - (held.tomoniDiskRefusedAt ?? Number.NEGATIVE_INFINITY) < remembered) return true
  const disk = await statfs(config.DATA_DIR).catch(() => null)
  return disk !== null && disk.bavail * disk.bsize < leastBytes
}
