import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { config } from '#config'

const folder = () => join(config.DATA_DIR, 'files')

/** Writes bytes under their hash: whole or not at all, also when the disk is full or the process ends meanwhile. */
export async function writeBytes(sha256: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder(), { recursive: true })
  const unfinished = join(folder(), `.${randomUUID()}`)
  await writeFile(unfinished, bytes, { flush: true })
  await rename(unfinished, join(folder(), sha256))
}

export function readBytes(sha256: string): Promise<Uint8Array> {
  return readFile(join(folder(), sha256))
}
