import type { LoaderFunctionArgs } from '@remix-run/node'
import { Refusal } from '#app/refusal.ts'
import { asRefusal } from './disk.ts'
import { keepHeaders, keepUntil } from './keep.ts'

const forEveryone = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}

function json(body: unknown, status: number, headers: Record<string, string>): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...forEveryone, ...headers },
  })
}

/** Open data: JSON that every site may read, kept like a reading page (server.ts adds the ETag). */
export function openJson(body: unknown): Response {
  return json(body, 200, keepHeaders(keepUntil([])))
}

/** `handle` for open data: what the domain refuses is JSON too, and other sites may read it. */
export function handleOpen(run: (args: LoaderFunctionArgs) => Promise<Response>) {
  return async (args: LoaderFunctionArgs): Promise<Response> => {
    try {
      return await run(args)
    } catch (thrown) {
      const error = asRefusal(thrown)
      if (error !== thrown) args.context.report(thrown)
      if (error instanceof Refusal) return json({ code: error.code }, error.status, { 'Cache-Control': 'no-store' })
      throw error
    }
  }
}

/** What a browser is told before it lets another site's script ask with If-None-Match. */
export const preflightHeaders = {
  ...forEveryone,
  'Access-Control-Allow-Methods': 'GET, HEAD, OPTIONS',
  'Access-Control-Allow-Headers': 'If-None-Match',
  'Access-Control-Max-Age': '86400',
}
