import { href } from '#app/href.ts'
import { inPublic } from '#app/http/page.ts'
import { config } from '#config'

/** Search engines may read everything that is for reading; forms, receipts and the desk are not. */
export const loader = inPublic(() => {
  const closed = ['/desk', '/receipts', '/*/receipts', '/*/submission', '/search?']
  const lines = [
    'User-agent: *',
    ...closed.map((path) => `Disallow: ${path}`),
    '',
    `Sitemap: ${config.publicUrl}${href('/sitemap.xml')}`,
  ]
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'public, max-age=3600' },
  })
})
