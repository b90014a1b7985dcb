import type { AppLoadContext, EntryContext } from '#app/remix.ts'
import { htmlLang, languages, prefixOf } from '#app/text/language.ts'
import { stripRuby } from '#app/text/ruby.ts'
import { config } from '#config'
import { type Head, textOf } from './context.ts'
import { sitePage } from './server/site.ts'

type StaticContext = EntryContext['staticHandlerContext']

/** The data of the page that was matched, whatever it is. */
function pageData(page: StaticContext): { head?: Head } {
  const match = page.matches.at(-1)
  const data = match && page.loaderData?.[match.route.id]
  return data && typeof data === 'object' ? (data as { head?: Head }) : {}
}

/** True where a form came back with something to mend, or was kept so: its title begins with the error mark. */
function needsMending(page: StaticContext): boolean {
  const sent = Object.values(page.actionData ?? {}).map((data) => data?.state)
  const kept = Object.values(page.loaderData ?? {}).map((data) => data?.form)
  return [...sent, ...kept].some((form) => Object.keys(form?.errors ?? {}).length > 0)
}

/** Where a form goes on under its own address: what its next step is called. */
function stepTitle(page: StaticContext): string | undefined {
  return Object.values(page.actionData ?? {}).find((data) => data?.head)?.head.title
}

/** When to come back, where somebody did too much, or we have, or there is no room; a program may not read the page. */
export function retryAfterOf(page: StaticContext): string | null {
  if (![429, 503, 507].includes(page.statusCode)) return null
  const headers = [...Object.values(page.actionHeaders), ...Object.values(page.loaderHeaders)]
  return headers.map((each) => each.get('Retry-After')).find((found) => found) ?? '60'
}

/** Title, description and links of the document, out of what the page's loader said of it. */
export function describe(
  page: StaticContext,
  context: AppLoadContext,
  script: string,
  errorTitle: (status: number, code?: string) => string,
) {
  const t = textOf(context)
  const error = Object.values(page.errors ?? {})[0] as { status?: number; data?: { code?: string } | null } | undefined
  const { head } = error ? {} : pageData(page)
  const title = error ? t(errorTitle(error.status ?? 500, error.data?.code)) : (stepTitle(page) ?? head?.title ?? '')
  const mark = needsMending(page) ? t('ui:form.error') : ''
  const bare = head?.canonical ?? context.path.split('?')[0] ?? '/'
  const href = (language: (typeof languages)[number]) =>
    config.publicUrl + (prefixOf(language) + (bare === '/' && language !== 'ja' ? '' : bare))
  const noindex = !head || head.noindex === true
  const gains = page.matches.some((match) => (match.route as { handle?: { script?: boolean } }).handle?.script)
  return {
    isAtDesk: /^\/desk(?:[/?]|$)/.test(context.path),
    title:
      mark +
      [title, error ? '' : stripRuby(head?.about ?? ''), stripRuby(`${context.cityName} ${t('ui:frame.name')}`)]
        .filter(Boolean)
        .join(' | '),
    description: stripRuby(head?.description ?? t('ui:frame.motto', { city: context.cityName })).slice(0, 160),
    // An error is no page of its own, and an address with a secret is not said twice.
    canonical: head && !sitePage(bare).hasSecret ? href(context.lang) : undefined,
    alternates: noindex
      ? []
      : languages.filter((l) => l !== 'ja-easy').map((l) => ({ lang: htmlLang(l), href: href(l) })),
    noindex,
    script: gains && !error ? script : undefined,
    reference: context.requestId,
    written: context.written ?? [],
    typed: context.typed ?? {},
    feed: `${prefixOf(context.lang)}/feed.xml`,
  }
}
