import { LRUCache } from 'lru-cache'
import { cacheControl } from '../keep.ts'
import { SharedBody } from './shared-body.ts'

export type KeptPage = { headers: Record<string, string>; body: SharedBody; until: number; generation: number }

/** Reads a page that may be kept. */
export async function keptPage(response: Response, until: number, generation: number): Promise<KeptPage> {
  return {
    headers: Object.fromEntries(response.headers),
    body: new SharedBody(Buffer.from(await response.arrayBuffer())),
    until,
    generation,
  }
}

/** What is sent with it now: others in between may hold it no longer than we do. */
export function keptHeaders({ headers, until }: KeptPage, now = Date.now()): Record<string, string> {
  return { ...headers, 'cache-control': cacheControl(until, now) }
}

/**
 * Reading pages of this process. `drop()` makes everything kept so far stale; stale pages are only served when a fresh
 * one cannot be made (database away), so that reading goes on.
 */
export class PageCache {
  /** Addresses with a question mark are without number: they have room of their own and push out only each other. */
  #plain: LRUCache<string, KeptPage>
  #asked: LRUCache<string, KeptPage>
  generation = 0

  constructor(megabytes: number) {
    const room = (share: number) =>
      new LRUCache<string, KeptPage>({
        // a size is at least one: a cache of nothing
        maxSize: Math.max(1, megabytes * share * 1024 * 1024),
        sizeCalculation: ({ body }, key) => body.weight + key.length * 2 + 1024,
      })
    this.#plain = room(0.75)
    this.#asked = room(0.25)
  }

  #room(key: string): LRUCache<string, KeptPage> {
    return key.includes('?') ? this.#asked : this.#plain
  }

  fresh(key: string): KeptPage | undefined {
    const page = this.#room(key).get(key)
    return page && page.generation === this.generation && page.until > Date.now() ? page : undefined
  }

  stale(key: string): KeptPage | undefined {
    return this.#room(key).get(key)
  }

  /** Keeps a page unless something was published while it was being made. */
  keep(key: string, page: KeptPage): void {
    if (page.generation === this.generation) this.#room(key).set(key, page)
  }

  drop(): void {
    this.generation++
  }

  get bytes(): number {
    return this.#plain.calculatedSize + this.#asked.calculatedSize
  }
}
