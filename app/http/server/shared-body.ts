import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

export type Encoding = 'identity' | 'br' | 'gzip'

const compressible = /^(text\/|image\/svg|application\/(json|xml|atom\+xml|javascript|manifest\+json))/
export const isCompressible = (type: string): boolean => compressible.test(type)

/** Bytes sent to many: one ETag for all their forms, and each compressed form made once, when first asked for. */
export class SharedBody {
  readonly etag: string
  readonly #bytes: Buffer
  readonly #quality: number
  readonly #made = new Map<Encoding, Promise<Buffer>>()

  constructor(bytes: Buffer, quality = 6) {
    this.#bytes = bytes
    this.#quality = quality
    this.etag = `W/"${createHash('sha256').update(bytes).digest('base64url').slice(0, 27)}"`
  }

  /** What it weighs at most, with its compressed forms. */
  get weight(): number {
    return Math.ceil(this.#bytes.length * 1.6)
  }

  in(encoding: Encoding): Promise<Buffer> {
    let made = this.#made.get(encoding)
    if (!made) {
      made = this.#make(encoding)
      this.#made.set(encoding, made)
    }
    return made
  }

  async #make(encoding: Encoding): Promise<Buffer> {
    if (encoding === 'identity') return this.#bytes
    if (encoding === 'gzip') return zip(this.#bytes)
    return brotli(this.#bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: this.#quality } })
  }
}

/** The best form a browser says it takes; `gzip;q=0` says that it does not. */
export function encodingFor(accepted: string | undefined): Encoding {
  const taken = new Set<string>()
  for (const part of (accepted ?? '').toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((each) => each.trim())
    if (!parameters.some((each) => /^q=0(\.0*)?$/.test(each))) taken.add(name)
  }
  return taken.has('br') ? 'br' : taken.has('gzip') ? 'gzip' : 'identity'
}
