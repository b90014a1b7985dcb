import type { ServerResponse } from 'node:http'
import { config } from '#config'

/** What a page may load. `script` is only ours, and only for the pages that gain from it. */
export function contentPolicy({ script }: { script: boolean }): string {
  return [
    "default-src 'none'",
    `script-src '${script ? 'self' : 'none'}'`,
    "style-src 'self'",
    // No page of ours fetches; tools that judge a page fetch our robots.txt as if from within it.
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const forEveryAnswer: Record<string, string> = {
  'Content-Security-Policy': contentPolicy({ script: false }),
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Own pages get the full address (the browser then names the origin of our forms), others get nothing: receipt pages
  // have their secret in the path.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  ...(config.publicUrl.startsWith('https:') && {
    'Strict-Transport-Security': `max-age=63072000${config.HSTS_SUBDOMAINS ? '; includeSubDomains' : ''}`,
  }),
}

/** On every answer; a page that gains from script says its own content policy (entry.server.tsx). */
export function setSecurityHeaders(res: ServerResponse): void {
  for (const [name, value] of Object.entries(forEveryAnswer)) res.setHeader(name, value)
}
