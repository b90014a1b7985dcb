import { type ActionFunctionArgs, type AppLoadContext, json, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Refusal, TooMany } from '../refusal.ts'
import { prefixOf } from '../text/language.ts'

/** Turns a refusal of the domain into a page with its status; everything else stays a bug and becomes a 500. */
export function handle<Args extends LoaderFunctionArgs | ActionFunctionArgs, T>(run: (args: Args) => Promise<T>) {
  return async (args: Args): Promise<T> => {
    try {
      return await run(args)
    } catch (error) {
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
