import { attachment } from './download.ts'

/** A private paper, handed out to be kept and never to be shown: whatever is in it does not run in our name. */
export function paperDownload(
  paper: { originalName: string; type: string; kind: string },
  bytes: Uint8Array,
  ending: string,
): Response {
  const name = paper.originalName.replace(/\.[^.]*$/, '')
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': paper.type,
      'Content-Length': String(bytes.length),
      'Content-Disposition': attachment({ words: [name], plain: paper.kind }, ending),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  })
}
