import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { LRUCache } from 'lru-cache'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

export type KeptPage = {
  status: number
  headers: Record<string, string>
  etag: string
  bodies: { identity: Buffer; br: Buffer; gzip: Buffer }
  until: number
  generation: number
}

/** Compresses once, when kept, for all who will ask. */
export async function keptPage(response: Response, until: number, generation: number): Promise<KeptPage> {
  const identity = Buffer.from(await response.arrayBuffer())
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 6 } }
  const [br, gz] = await Promise.all([brotli(identity, quality), zip(identity)])
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    etag: `W/"${createHash('sha256').update(identity).digest('base64url').slice(0, 27)}"`,
    bodies: { identity, br, gzip: gz },
    until,
    generation,
  }
}

/**
 * Reading pages of this process. `drop()` makes everything kept so far stale; stale pages are only served when a fresh
 * one cannot be made (database away), so that reading goes on.
 */
export class PageCache {
  #pages: LRUCache<string, KeptPage>
  generation = 0
  constructor(megabytes: number) {
    this.#pages = new LRUCache({
      maxSize: Math.max(1, megabytes) * 1024 * 1024,
      sizeCalculation: ({ bodies }) => bodies.identity.length + bodies.br.length + bodies.gzip.length + 1024,
    })
  }
  fresh(key: string): KeptPage | undefined {
    const page = this.#pages.get(key)
    return page && page.generation === this.generation && page.until > Date.now() ? page : undefined
  }
  stale(key: string): KeptPage | undefined {
    return this.#pages.get(key)
  }
  /** Keeps a page unless something was published while it was being made. */
  keep(key: string, page: KeptPage): void {
    if (page.generation === this.generation) this.#pages.set(key, page)
  }
  drop(): void {
    this.generation++
  }
}
