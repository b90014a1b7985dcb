import type { IncomingMessage, ServerResponse } from 'node:http'
import { sendResponse } from '@remix-run/node-fetch-server'
import { encodingFor, isCompressible, type SharedBody } from './shared-body.ts'

/** True where the browser holds these bytes already. */
function holds(req: IncomingMessage, etag: string): boolean {
  const plain = (tag: string) => tag.trim().replace(/^W\//, '')
  const held = req.headers['if-none-match']?.split(',').map(plain) ?? []
  return held.includes('*') || held.includes(plain(etag))
}

/** Sends what is the same for everyone: not at all where the browser holds it, else in the form it takes best. */
export async function sendShared(
  req: IncomingMessage,
  res: ServerResponse,
  { body, headers }: { body: SharedBody; headers: Record<string, string> },
): Promise<void> {
  for (const [name, value] of Object.entries(headers)) res.setHeader(name, value)
  res.setHeader('ETag', body.etag)
  res.setHeader('Vary', 'Accept-Encoding')
  if (holds(req, body.etag)) return void res.writeHead(304).end()
  const type = headers['content-type'] ?? ''
  const encoding = isCompressible(type) ? encodingFor(req.headers['accept-encoding']) : 'identity'
  const bytes = await body.in(encoding)
  if (encoding !== 'identity') res.setHeader('Content-Encoding', encoding)
  res.writeHead(200, { 'Content-Length': bytes.length })
  res.end(req.method === 'HEAD' ? undefined : bytes)
}

/** Sends what is made for one request, compressed as it flows. */
export async function sendOnce(req: IncomingMessage, res: ServerResponse, response: Response): Promise<void> {
  if (!response.headers.has('Cache-Control')) res.setHeader('Cache-Control', 'no-store')
  await sendResponse(res, compressed(req, response))
}

function compressed(req: IncomingMessage, response: Response): Response {
  if (!response.body || !isCompressible(response.headers.get('Content-Type') ?? '')) return response
  const headers = new Headers(response.headers)
  headers.append('Vary', 'Accept-Encoding')
  const { status } = response
  if (encodingFor(req.headers['accept-encoding']) === 'identity')
    return new Response(response.body, { status, headers })
  headers.set('Content-Encoding', 'gzip')
  headers.delete('Content-Length')
  const body = req.method === 'HEAD' ? null : response.body.pipeThrough(new CompressionStream('gzip'))
  return new Response(body, { status, headers })
}
