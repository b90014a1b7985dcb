import type { IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { config } from '#config'
import type { Refused } from '../context.ts'
import { refuseLength } from './body.ts'
import type { SitePage } from './site.ts'

const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data)(;|$)/i

export const isReading = ({ method }: IncomingMessage): boolean => method === 'GET' || method === 'HEAD'

/**
 * Letters of an address. Spelled anew it may be three times as long, and stands in the header of an answer, for which
 * programs and proxies have no more room than 16 KB. A search of four hundred Japanese letters fits.
 */
const longestAddress = 4096

/** Why a request is turned away; null where it may pass. */
export function refuseRequest(req: IncomingMessage, { takes }: SitePage): Refused | null {
  if ((req.url ?? '').length > longestAddress) return { status: 414, code: 'ui:errors.tooLarge' }
  if (isReading(req)) return null
  if (req.method !== 'POST') return { status: 405, code: 'ui:errors.method' }
  if (isForeign(req)) return { status: 403, code: 'ui:errors.foreign' }
  if (!formTypes.test(req.headers['content-type'] ?? '')) return { status: 415, code: 'ui:errors.contentType' }
  // Without a length the body could have any: browsers always send one with a form.
  if (req.headers['content-length'] === undefined) return { status: 411, code: 'ui:errors.contentType' }
  return refuseLength(req, takes)
}

/** A browser says where a form was sent from; what comes from another site changes nothing here. */
function isForeign({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  const from = headers.origin ?? headers.referer
  if (from === undefined) return false
  if (!URL.canParse(from)) return true
  // by another name of the same host too, but never with less than https where the portal is reached by that
  const { origin } = new URL(from)
  return origin !== config.publicUrl && origin !== `${new URL(config.publicUrl).protocol}//${headers.host}`
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
