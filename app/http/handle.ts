import { type ActionFunctionArgs, type AppLoadContext, json, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { ownPath } from '../own-path.ts'
import { Conflict, Refusal, TooMany } from '../refusal.ts'
import { prefixOf } from '../text/language.ts'
import { typedIn, writtenTexts } from './typed.ts'

/**
 * Turns a refusal of the domain into a page with its status; everything else stays a bug and becomes a 500. Where a form
 * ends that way, what was written in it goes along, so that the page can give it back.
 */
export function handle<Args extends LoaderFunctionArgs | ActionFunctionArgs, T>(run: (args: Args) => Promise<T>) {
  return async (args: Args): Promise<T> => {
    // kept also for the loader that runs after an action
    if (args.request.method === 'POST') args.context.sent = args.request.clone()
    try {
      return await run(args)
    } catch (error) {
      if (args.context.sent && !args.context.typed && !(error instanceof Response)) {
        args.context.typed = await typedIn(args.context.sent)
        args.context.written = writtenTexts(args.context.typed)
      }
      if (!(error instanceof Refusal)) throw error
      const { code, values, status } = error
      const current = error instanceof Conflict ? error.current : undefined
      throw json({ code, values, current }, { status, headers: retryAfter(error) })
    }
  }
}

/** When to come back, for programs; people read it in the message. */
export function retryAfter(error: Refusal): Record<string, string> {
  return error instanceof TooMany ? { 'Retry-After': String(Number(error.values.minutes) * 60) } : {}
}

/** 303 to a path of this portal, in the language of the request; home where the path would leave it. */
export function go(context: AppLoadContext, to: string): Response {
  // A header holds no other letters.
  const path = (ownPath(to) ?? '/').toWellFormed().replace(/[^!-~]+/g, encodeURIComponent)
  return redirect(prefixOf(context.lang) + (path === '/' && prefixOf(context.lang) ? '' : path), 303)
}
