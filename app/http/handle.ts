import { type ActionFunctionArgs, type AppLoadContext, json, type LoaderFunctionArgs, redirect } from '@remix-run/node'
import { Refusal } from '../refusal.ts'
import { prefixOf } from '../text/language.ts'

/** Turns a refusal of the domain into a page with its status; everything else stays a bug and becomes a 500. */
export function handle<Args extends LoaderFunctionArgs | ActionFunctionArgs, T>(run: (args: Args) => Promise<T>) {
  return async (args: Args): Promise<T> => {
    try {
      return await run(args)
    } catch (error) {
      if (error instanceof Refusal) throw json({ code: error.code, values: error.values }, { status: error.status })
      throw error
    }
  }
}

/** 303 to a path of this portal, in the language of the request. */
export function go(context: AppLoadContext, path: string): Response {
  return redirect(prefixOf(context.lang) + (path === '/' && prefixOf(context.lang) ? '' : path), 303)
}
