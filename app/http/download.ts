import { stripRuby } from '#app/text/ruby.ts'
import { keepHeaders, keepUntil } from './keep.ts'

const types = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  json: 'application/json; charset=utf-8',
} as const

type Format = keyof typeof types
/** `words` make the name people see; `plain` is for what understands ASCII only. */
type Name = { words: string[]; plain: string }

/** A file made of what is published, kept like a page. */
export function download(body: string | Uint8Array, format: Format, name: Name): Response {
  return file(body, format, name, keepHeaders(keepUntil([])))
}

/** A file for the person who asked for it: nobody keeps it on the way. */
export function ownDownload(
  body: string | Uint8Array | ReadableStream<Uint8Array>,
  format: Format,
  name: Name,
): Response {
  return file(body, format, name, { 'Cache-Control': 'private, no-store' })
}

/** A body that is made while it is sent, as fast as it is taken, and no longer than somebody takes it. */
export function streamed(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await parts.return(undefined)
    },
  })
}

function file(body: BodyInit | Uint8Array, format: Format, name: Name, keeping: Record<string, string>): Response {
  const headers = { 'Content-Type': types[format], 'Content-Disposition': attachment(name, format), ...keeping }
  return new Response(body as BodyInit, { headers })
}

/** RFC 6266: the name in UTF-8, and a plain one beside it. */
export function attachment({ words, plain }: Name, format: string): string {
  const name = stripRuby(words.filter(Boolean).join('_'))
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\\/:*?"<>|\s]+/gu, '_')
    .slice(0, 120)
    .toWellFormed()
  const percent = (each: string) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`
  const encoded = encodeURIComponent(`${name}.${format}`).replace(/['()*!]/g, percent)
  return `attachment; filename="${plain.replace(/[^\w.-]/g, '_')}.${format}"; filename*=UTF-8''${encoded}`
}
