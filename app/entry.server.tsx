import { renderToStaticMarkup, renderToString } from 'react-dom/server'
import { furigana } from '#app/documents/furigana.ts'
import { describe, retryAfterOf } from '#app/http/document.ts'
import { withReadings } from '#app/http/finish/auto-readings.ts'
import { leaveFocus } from '#app/http/finish/first-focus.ts'
import { markJapanese } from '#app/http/finish/japanese-parts.ts'
import { inFormOrder } from '#app/http/finish/summary-order.ts'
import { contentPolicy } from '#app/http/server/security.ts'
import { takeTold } from '#app/http/told.ts'
import { translator } from '#app/text/translation.ts'
import { asksForReadings } from '#app/ui/all-readings.ts'
import { DocumentContext } from '#app/ui/document.tsx'
import { errorTitle } from '#app/ui/error-page.tsx'
import { type Speech, SpeechContext, speak } from '#app/ui/language.tsx'
import { type AppLoadContext, type EntryContext, isRouteErrorResponse, RemixServer } from './remix.ts'

export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
) {
  const { lang, path, cityName } = context
  const page = remix.staticHandlerContext
  const told = status === 200 && request.method === 'GET' ? takeTold(context, headers) : undefined
  const document = { ...describe(page, context, remix.manifest.entry.module, errorTitle), told }
  const speech = speak({ lang, path, cityName, translate: translator(lang) })
  const html = renderToString(
    <SpeechContext.Provider value={speech}>
      <DocumentContext.Provider value={document}>
        <RemixServer context={remix} url={request.url} />
      </DocumentContext.Provider>
    </SpeechContext.Provider>,
  )
  const shown = await inItsLanguage(told ? leaveFocus(html) : html, context, speech)
  headers.set('Content-Type', 'text/html; charset=utf-8')
  // the door says otherwise of what it keeps
  headers.set('Cache-Control', 'no-store')
  if (document.script) headers.set('Content-Security-Policy', contentPolicy({ script: true }))
  const later = retryAfterOf(page)
  if (later) headers.set('Retry-After', later)
  return new Response(`<!doctype html>${status < 400 ? shown : inFormOrder(shown)}`, { status, headers })
}

/** What a finished page still lacks in its language, wherever its words came from. */
async function inItsLanguage(html: string, context: AppLoadContext, { say }: Speech): Promise<string> {
  const { lang, path } = context
  if (lang === 'en') return markJapanese(html)
  if (lang === 'ja' && !asksForReadings(path)) return html
  const read = await withReadings(html, furigana, renderToStaticMarkup(<>{say('ui:frame.autoReadings')}</>))
  // a page without its readings is better than none, but is made anew for the next reader
  if (read === null) context.keep = undefined
  return read ?? html
}

/** What was not refused on purpose is a bug: it is reported, and the page shows only its reference number. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  context.report(error)
}
