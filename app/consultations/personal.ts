import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { personalDataKey } from '#config'

/** Who sent a submission. Kept apart from what they said, and only ever sealed. */
export type Person = {
  name: string
  nameKana: string
  representative: string
  classExtra: string
  address: string
  email: string
  phone: string
}

// The first byte says which key sealed the rest, so that keys can be changed one day: key, nonce, tag, text.
const keyId = 1
const nonceLength = 12
const tagLength = 16

/** AES-256-GCM, bound to its submission: moved to another it does not open. */
export function sealPerson(submissionId: string, person: Person): Buffer {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', personalDataKey(), nonce).setAAD(Buffer.from(submissionId))
  const text = Buffer.concat([cipher.update(JSON.stringify(person), 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.from([keyId]), nonce, cipher.getAuthTag(), text])
}

/** Whoever opens one records that they did. Throws where the seal is broken or the key is another. */
export function openPerson(submissionId: string, sealed: Buffer): Person {
  if (sealed[0] !== keyId) throw new Error(`personal data sealed with an unknown key (${sealed[0]})`)
  const nonce = sealed.subarray(1, 1 + nonceLength)
  const tag = sealed.subarray(1 + nonceLength, 1 + nonceLength + tagLength)
  const decipher = createDecipheriv('aes-256-gcm', personalDataKey(), nonce, { authTagLength: tagLength })
  decipher.setAAD(Buffer.from(submissionId)).setAuthTag(tag)
  const text = decipher.update(sealed.subarray(1 + nonceLength + tagLength), undefined, 'utf8') + decipher.final('utf8')
  return JSON.parse(text) as Person
}
