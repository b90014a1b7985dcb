import type { IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { config } from '#config'
import type { RefusalValues } from '../refusal.ts'

/** A request turned away before any page sees it, or by what is no page. `later`: when to come back, in seconds. */
export type Refused = { status: number; code: string; values?: RefusalValues; later?: string | null }

const bodyLimit = 4 * 1024 * 1024
const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data)(;|$)/i

export const isReading = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD'

/** Why a request is turned away; null where it may pass. */
export function refuseRequest(req: IncomingMessage): Refused | null {
  if (isReading(req)) return null
  if (req.method !== 'POST') return { status: 405, code: 'ui:errors.method' }
  if (isForeign(req)) return { status: 403, code: 'ui:errors.foreign' }
  if (!formTypes.test(req.headers['content-type'] ?? '')) return { status: 415, code: 'ui:errors.contentType' }
  // Without a length the body could have any: browsers always send one with a form.
  if (req.headers['content-length'] === undefined) return { status: 411, code: 'ui:errors.contentType' }
  if (Number(req.headers['content-length']) > bodyLimit) return { status: 413, code: 'ui:errors.tooLarge' }
  return null
}

/** A browser says where a form was sent from; what comes from another site changes nothing here. */
function isForeign({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  const from = headers.origin ?? headers.referer
  if (from === undefined) return false
  if (!URL.canParse(from)) return true
  const { origin, host } = new URL(from)
  return origin !== config.publicUrl && host !== headers.host
}

/**
 * Lets a refused body flow by, unread, for a while: a browser shows an answer only when it could send all it had. What
 * comes after that is cut off.
 */
export async function letPass(req: IncomingMessage): Promise<void> {
  if (isReading(req) || req.complete) return
  const ended = new Promise((done) => req.once('end', done).once('close', done))
  req.resume()
  await Promise.race([ended, sleep(20_000, undefined, { ref: false })])
}
