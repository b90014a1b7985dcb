export type Entry = {
  /** Permanent, whatever the addresses become. */
  id: string
  url: string
  title: string
  summary: string
  category: string
  published: Date
  updated: Date
}
export type Feed = {
  id: string
  lang: string
  title: string
  subtitle: string
  author: string
  /** Addresses of the feed itself and of the pages it is about. */
  self: string
  home: string
  entries: Entry[]
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
// What XML has no way to say at all.
const unspeakable = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/gu

function safe(text: string): string {
  return text.replace(unspeakable, '').replace(/[&<>"]/g, (mark) => marks[mark] ?? '')
}

/** An Atom feed (RFC 4287). */
export function atom({ entries, ...feed }: Feed): string {
  const newest = Math.max(0, ...entries.map(({ updated }) => updated.getTime()))
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.lang}">
<id>${safe(feed.id)}</id>
<title>${safe(feed.title)}</title>
<subtitle>${safe(feed.subtitle)}</subtitle>
<updated>${new Date(newest).toISOString()}</updated>
<author><name>${safe(feed.author)}</name></author>
<link rel="self" type="application/atom+xml" href="${safe(feed.self)}"/>
<link rel="alternate" type="text/html" href="${safe(feed.home)}"/>
${entries.map(entryOf).join('\n')}
</feed>
`
}

function entryOf({ id, url, title, summary, category, published, updated }: Entry): string {
  return `<entry>
<id>${safe(id)}</id>
<title>${safe(title)}</title>
<link rel="alternate" type="text/html" href="${safe(url)}"/>
<published>${published.toISOString()}</published>
<updated>${updated.toISOString()}</updated>
<category term="${safe(category)}"/>
<summary>${safe(summary)}</summary>
</entry>`
}
