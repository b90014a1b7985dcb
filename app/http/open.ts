import { keepHeaders, keepUntil } from './keep.ts'

const forEveryone = {
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}

/** Open data: JSON that every site may read, kept like a reading page (server.ts adds the ETag). */
export function openJson(body: unknown): Response {
  return new Response(JSON.stringify(body), {
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...forEveryone, ...keepHeaders(keepUntil([])) },
  })
}
