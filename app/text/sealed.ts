import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { personalDataKey } from '#config'

const keys = new Map<string, Buffer>()

/** A key of its own for each purpose, from the one key of the server. */
export function keyFor(purpose: string): Buffer {
  const known = keys.get(purpose) ?? Buffer.from(hkdfSync('sha256', personalDataKey(), '', `tomoni ${purpose}`, 32))
  keys.set(purpose, known)
  return known
}

/** A hash nobody can try words against without the server's key: for what few people have, such as an address. */
export const keyedHash = (purpose: string, value: string): string =>
  createHmac('sha256', keyFor(purpose)).update(value).digest('hex')

// The first byte says which key sealed the rest, so that keys can be changed one day: key, nonce, tag, text.
const keyId = 1
const nonceLength = 12
const tagLength = 16

/** AES-256-GCM, bound to the id of its row: moved to another it does not open. */
export const seal = (id: string, value: unknown): Buffer => sealBytes(id, Buffer.from(JSON.stringify(value), 'utf8'))

/** Throws where the seal is broken or the key is another. */
export const unseal = <T>(id: string, sealed: Buffer): T => JSON.parse(unsealBytes(id, sealed).toString('utf8')) as T

/** Like `seal`, for a file. */
export function sealBytes(id: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', personalDataKey(), nonce).setAAD(Buffer.from(id))
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([Buffer.from([keyId]), nonce, cipher.getAuthTag(), sealed])
}

export function unsealBytes(id: string, sealed: Uint8Array): Buffer {
  if (sealed[0] !== keyId) throw new Error(`sealed with an unknown key (${sealed[0]})`)
  const nonce = sealed.subarray(1, 1 + nonceLength)
  const tag = sealed.subarray(1 + nonceLength, 1 + nonceLength + tagLength)
  const decipher = createDecipheriv('aes-256-gcm', personalDataKey(), nonce, { authTagLength: tagLength })
  decipher.setAAD(Buffer.from(id)).setAuthTag(tag)
  return Buffer.concat([decipher.update(sealed.subarray(1 + nonceLength + tagLength)), decipher.final()])
}
