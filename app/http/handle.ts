import { ownPath } from '#app/own-path.ts'
import { Busy, Conflict, Full, Refusal, TooMany } from '#app/refusal.ts'
import { type ActionFunctionArgs, type AppLoadContext, json, type LoaderFunctionArgs, redirect } from '#app/remix.ts'
import { prefixOf } from '#app/text/language.ts'
import { keepIn } from './keep.ts'
import { asRefusal } from './server/disk.ts'
import { sentFields, writtenTexts } from './typed.ts'

/**
 * Turns a refusal of the domain into a page with its status; everything else stays a bug and becomes a 500. Where a form
 * ends that way, what was written in it goes along, so that the page can give it back.
 */
export function handle<Args extends LoaderFunctionArgs | ActionFunctionArgs, T>(run: (args: Args) => Promise<T>) {
  return async (args: Args): Promise<T> => {
    try {
      const answer = await run(args)
      args.context.keep = keepIn(answer)
      return answer
    } catch (thrown) {
      const error = asRefusal(thrown)
      if (error !== thrown) args.context.report(thrown)
      if (args.context.form && !args.context.typed && !(error instanceof Response)) {
        args.context.typed = sentFields(args.context)
        args.context.written = writtenTexts(args.context.typed)
      }
      if (!(error instanceof Refusal)) throw error
      if (error.cause) args.context.report(error.cause)
      const { code, values, status } = error
      const current = error instanceof Conflict ? error.current : undefined
      throw json({ code, values, current }, { status, headers: retryAfter(error) })
    }
  }
}

/** When to come back, for programs; people read it in the message. */
export function retryAfter(error: Refusal): Record<string, string> {
  if (error instanceof Busy || error instanceof Full) return { 'Retry-After': '60' }
  return error instanceof TooMany ? { 'Retry-After': String(Number(error.values.minutes) * 60) } : {}
}

/** 303 to a path of this portal, in the language of the request; home where the path would leave it. */
export function go(context: AppLoadContext, to: string): Response {
  // A header holds no other letters.
  const path = (ownPath(to) ?? '/').toWellFormed().replace(/[^!-~]+/g, encodeURIComponent)
  return redirect(prefixOf(context.lang) + (path === '/' && prefixOf(context.lang) ? '' : path), 303)
}
