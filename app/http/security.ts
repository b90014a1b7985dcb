import type { IncomingMessage, ServerResponse } from 'node:http'
import { config } from '#config'

const policy = [
  "default-src 'none'",
  "script-src 'none'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** On every answer; a page that gains from script replaces the content policy (entry.server.tsx). */
export function setSecurityHeaders(res: ServerResponse): void {
  res.setHeader('Content-Security-Policy', policy)
  res.setHeader('X-Content-Type-Options', 'nosniff')
  res.setHeader('X-Frame-Options', 'DENY')
  // Own pages get the full address (the browser then names the origin of our forms), others get nothing:
  // receipt pages have their secret in the path.
  res.setHeader('Referrer-Policy', 'same-origin')
  res.setHeader('Permissions-Policy', 'camera=(), microphone=(), geolocation=(), payment=(), browsing-topics=()')
  res.setHeader('Cross-Origin-Opener-Policy', 'same-origin')
  res.setHeader('Cross-Origin-Resource-Policy', 'same-origin')
  if (config.publicUrl.startsWith('https:')) {
    res.setHeader('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
  }
}

const bodyLimit = 4 * 1024 * 1024
const formTypes = /^(application\/x-www-form-urlencoded|multipart\/form-data)(;|$)/i

/** Why a request is turned away before any page sees it; null where it may pass. */
export function refuseRequest(req: IncomingMessage): { status: number; code: string } | null {
  if (req.method === 'GET' || req.method === 'HEAD') return null
  if (req.method !== 'POST') return { status: 405, code: 'ui:errors.method' }
  if (isForeign(req)) return { status: 403, code: 'ui:errors.foreign' }
  if (!formTypes.test(req.headers['content-type'] ?? '')) return { status: 415, code: 'ui:errors.contentType' }
  if (Number(req.headers['content-length'] ?? 0) > bodyLimit) return { status: 413, code: 'ui:errors.tooLarge' }
  // Without a length the body could have any: browsers always send one with a form.
  if (req.headers['content-length'] === undefined) return { status: 411, code: 'ui:errors.contentType' }
  return null
}

/** A browser says where a form was sent from; what comes from another site changes nothing here. */
function isForeign(req: IncomingMessage): boolean {
  const { origin, host } = req.headers
  const site = req.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true
  if (origin === undefined) return false
  if (origin === config.publicUrl) return false
  return !URL.canParse(origin) || new URL(origin).host !== host
}
