import { randomUUID } from 'node:crypto'
import { mkdir, opendir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { config } from '#config'

const folder = () => join(config.DATA_DIR, 'files')

/** Writes bytes under their hash: whole or not at all, also when the disk is full or the process ends meanwhile. */
export async function writeBytes(sha256: string, bytes: Uint8Array): Promise<void> {
  await mkdir(folder(), { recursive: true })
  const unfinished = join(folder(), `.${randomUUID()}`)
  try {
    await writeFile(unfinished, bytes, { flush: true })
    await rename(unfinished, join(folder(), sha256))
  } catch (error) {
    await rm(unfinished, { force: true }).catch(() => undefined)
    throw error
  }
}

export function readBytes(sha256: string): Promise<Uint8Array> {
  return readFile(join(folder(), sha256))
}

/** Destroys what lies under a name, where it is there. */
export function removeBytes(name: string): Promise<void> {
  return rm(join(folder(), name), { force: true })
}

/** Null where it is gone meanwhile. */
export async function sizeOf(sha256: string): Promise<number | null> {
  const found = await stat(join(folder(), sha256)).catch(() => null)
  return found?.isFile() ? found.size : null
}

async function* names(): AsyncGenerator<string> {
  await mkdir(folder(), { recursive: true })
  for await (const { name } of await opendir(folder())) yield name
}

/** Hashes under which something lies, some at a time. */
export async function* folderNames(atOnce: number): AsyncGenerator<string[]> {
  let some: string[] = []
  for await (const name of names()) {
    if (/^[0-9a-f]{64}$/.test(name)) some.push(name)
    if (some.length < atOnce) continue
    yield some
    some = []
  }
  if (some.length > 0) yield some
}

const aDay = 86_400_000

/** What was begun to be written more than a day ago and is not whole: whoever wrote it is gone. */
export async function unfinishedNames(): Promise<string[]> {
  const found: string[] = []
  for await (const name of names()) {
    if (!/^\.[0-9a-f-]{36}$/.test(name)) continue
    const at = await stat(join(folder(), name)).catch(() => null)
    if (at && Date.now() - at.mtimeMs > aDay) found.push(name)
  }
  return found
}
