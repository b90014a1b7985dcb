import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import { personalDataKey } from '#config'

// As objects: taken as bytes a key costs five times what it is used for.
const keys = new Map<string, KeyObject>()

/** A key of its own for each purpose, from the one key of the server. */
export function keyFor(purpose: string): KeyObject {
  const known =
    keys.get(purpose) ??
    createSecretKey(Buffer.from(hkdfSync('sha256', personalDataKey(), '', `tomoni ${purpose}`, 32)))
  keys.set(purpose, known)
  return known
}

/** A hash nobody can try words against without the server's key: for what few people have, such as an address. */
export const keyedHash = (purpose: string, value: string): string =>
  createHmac('sha256', keyFor(purpose)).update(value).digest('hex')

/** Table and purpose of what is sealed. Never renamed: what was sealed under a name opens under no other. */
export type Place =
  | 'submission_persons.person'
  | 'mails.letter'
  | 'people.contact'
  | 'address_changes.email'
  | 'organisation_applications.file'
  | 'organisation_applications.unfinished'
  | 'organisation_successions.reason'
  | 'organisation_successions.known'
  | 'organisation_invitations.invited'
  | 'organisation_papers.paper'
  | 'board_messages.message'
  | 'event_sessions.online'
  | 'event_materials.paper'
  | 'signups.applicant'

// The first byte says how the rest was sealed, so that keys can be changed one day: mark, nonce, tag, text.
const mark = 2
// Of the first portals, bound to the id of the row alone. What is written anew is sealed anew.
const oldMark = 1
const nonceLength = 12
const tagLength = 16

const boundTo = (by: number | undefined, place: Place, id: string): Buffer => {
  if (by === mark) return Buffer.from(`${place}:${id}`)
  if (by === oldMark) return Buffer.from(id)
  throw new Error(`sealed in an unknown way (${by})`)
}

/** AES-256-GCM, bound to table, purpose and id of its row: moved to another place it does not open. */
export const seal = (place: Place, id: string, value: unknown): Buffer =>
  sealBytes(place, id, Buffer.from(JSON.stringify(value), 'utf8'))

/** Throws where the seal is broken, the key is another or the place is. */
export const unseal = <T>(place: Place, id: string, sealed: Buffer): T =>
  JSON.parse(unsealBytes(place, id, sealed).toString('utf8')) as T

/** Like `seal`, for a file. */
export function sealBytes(place: Place, id: string, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', personalDataKey(), nonce).setAAD(boundTo(mark, place, id))
  const sealed = Buffer.concat([cipher.update(bytes), cipher.final()])
  return Buffer.concat([Buffer.from([mark]), nonce, cipher.getAuthTag(), sealed])
}

export function unsealBytes(place: Place, id: string, sealed: Uint8Array): Buffer {
  const bound = boundTo(sealed[0], place, id)
  const nonce = sealed.subarray(1, 1 + nonceLength)
  const tag = sealed.subarray(1 + nonceLength, 1 + nonceLength + tagLength)
  const decipher = createDecipheriv('aes-256-gcm', personalDataKey(), nonce, { authTagLength: tagLength })
  decipher.setAAD(bound).setAuthTag(tag)
  return Buffer.concat([decipher.update(sealed.subarray(1 + nonceLength + tagLength)), decipher.final()])
}
