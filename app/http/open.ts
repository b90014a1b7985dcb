import type { z } from 'zod'
import { Refusal } from '#app/refusal.ts'
import type { LoaderFunctionArgs } from '#app/remix.ts'
import { keepHeaders, keepUntil } from './keep.ts'
import { asRefusal } from './server/disk.ts'

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

/**
 * `handle` for open data: JSON that every site may read, kept like a reading page (server.ts adds the ETag); so is what the
 * domain refuses. Each page names the schema of its answer, and the compiler holds the answer against it.
 */
export function handleOpen<Schema extends z.ZodType = never>(
  run: (args: LoaderFunctionArgs) => Promise<z.infer<NoInfer<Schema>>>,
) {
  return async (args: LoaderFunctionArgs): Promise<Response> => {
    try {
      return json(await run(args), 200, keepHeaders(keepUntil([])))
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
