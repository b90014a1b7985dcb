import { type ActionFunctionArgs, type AppLoadContext, json, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Refusal, TooMany } from '../refusal.ts'
import { prefixOf } from '../text/language.ts'
import { writtenTexts } from './typed.ts'

/**
 * Turns a refusal of the domain into a page with its status; everything else stays a bug and becomes a 500. Where a form
 * ends that way, what was written in it goes along, so that the page can give it back.
 */
export function handle<Args extends LoaderFunctionArgs | ActionFunctionArgs, T>(run: (args: Args) => Promise<T>) {
  return async (args: Args): Promise<T> => {
    const sent = args.request.method === 'POST' ? args.request.clone() : null
    try {
      return await run(args)
    } catch (error) {
      if (sent && !(error instanceof Response)) args.context.written = await writtenTexts(sent)
      if (!(error instanceof Refusal)) throw error
      const { code, values, status } = error
      throw json({ code, values }, { status, headers: retryAfter(error) })
    }
  }
}

/** When to come back, for programs; people read it in the message. */
export function retryAfter(error: Refusal): Record<string, string> {
  return error instanceof TooMany ? { 'Retry-After': String(Number(error.values.minutes) * 60) } : {}
}

/** 303 to a path of this portal, in the language of the request. */
export function go(context: AppLoadContext, path: string): Response {
  return redirect(prefixOf(context.lang) + (path === '/' && prefixOf(context.lang) ? '' : path), 303)
}
