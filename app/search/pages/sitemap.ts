import { keepHeaders, keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { htmlLang, type Language, prefixOf } from '#app/text/language.ts'
import { config } from '#config'
import { db } from '#db/connection'
import { places } from '../sitemap.ts'

// Search engines know Japanese and English; the easy pages are found from the others.
const listed: Language[] = ['ja', 'en']

function address(path: string, language: Language): string {
  return config.publicUrl + prefixOf(language) + (path === '/' && language !== 'ja' ? '' : path)
}

export const loader = inPublic(async () => {
  const urls = (await places(db)).flatMap(({ path, changed }) => {
    const alternates = listed
      .map((other) => `<xhtml:link rel="alternate" hreflang="${htmlLang(other)}" href="${address(path, other)}"/>`)
      .join('')
    return listed.map(
      (own) => `<url><loc>${address(path, own)}</loc><lastmod>${changed.toISOString()}</lastmod>${alternates}</url>`,
    )
  })
  const head = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">'
  return new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${head}\n${urls.join('\n')}\n</urlset>\n`, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8', ...keepHeaders(keepUntil([])) },
  })
})
