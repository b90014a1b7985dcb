import type { RefusalValues } from '#app/refusal.ts'
import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from '#app/remix.ts'
import type { Language } from '#app/text/language.ts'
import { stripRuby } from '#app/text/ruby.ts'
import { translator } from '#app/text/translation.ts'
import type { Keep } from './keep.ts'
import type { TypedValues } from './typed.ts'

declare module '@remix-run/node' {
  interface AppLoadContext {
    lang: Language
    /** The path as asked for, with search, without language prefix. */
    path: string
    requestId: string
    /** The address that limits count by; never logged. */
    address: string
    /** The city's name in the page's language, for the frame. */
    cityName: string
    /** Told of everything that was not thrown on purpose. */
    report(error: unknown): void
    /** The cookies of the request. Whoever reads them makes a page for one person: it is kept for nobody else. */
    cookies(): string | null
    isPersonal: boolean
    /** Kind and id of whoever is signed in, once a page has asked for it: whom a refusal refuses, for the log. */
    who?: string
    /** Set by a page that may be kept. */
    keep?: Keep
    /** What a person wrote in a form that could not be taken: the page of the refusal gives it back. */
    written?: string[]
    /** The same by the names of the fields. */
    typed?: TypedValues
    /** The form as it came in: read once, for the action and for the loader that shows its page again. */
    form?: FormData
    /** Set where a request was turned away before a page could see it: the page of the refusal is all there is to show. */
    refused?: Refused
  }
}

/** A request turned away before any page sees it, or by what is no page. `later`: when to come back, in seconds. */
export type Refused = { status: number; code: string; values?: RefusalValues; later?: string | null }

export type Args = LoaderFunctionArgs | ActionFunctionArgs

/** The words of the request's language, without ruby: for titles, feeds, files. */
export function textOf(context: AppLoadContext): (key: string, values?: Record<string, unknown>) => string {
  const translate = translator(context.lang)
  return (key, values) => stripRuby(translate(key, values))
}

/** What a page's loader returns as `head`; root.tsx makes title, description and canonical link of it. */
export type Head = {
  title: string
  /** What the page is about, where its title says what is done there: for tabs and lists of pages. */
  about?: string
  description?: string
  /** Path of the page that search engines should keep; default: the path itself without its search. */
  canonical?: string
  /** Kept out of search engines: forms, receipts, the desk. */
  noindex?: boolean
}
