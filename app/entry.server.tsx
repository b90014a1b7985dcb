import { renderToString } from 'react-dom/server'
import { describe, retryAfterOf } from '#app/http/document.ts'
import { contentPolicy } from '#app/http/server/security.ts'
import { inFormOrder } from '#app/http/summary-order.ts'
import { takeTold } from '#app/http/told.ts'
import { translator } from '#app/text/translation.ts'
import { DocumentContext } from '#app/ui/document.tsx'
import { errorTitle } from '#app/ui/error-page.tsx'
import { SpeechContext, speak } from '#app/ui/language.tsx'
import { type AppLoadContext, type EntryContext, isRouteErrorResponse, RemixServer } from './remix.ts'

export default function handleRequest(
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
  headers.set('Content-Type', 'text/html; charset=utf-8')
  // the door says otherwise of what it keeps
  headers.set('Cache-Control', 'no-store')
  if (document.script) headers.set('Content-Security-Policy', contentPolicy({ script: true }))
  const later = retryAfterOf(page)
  if (later) headers.set('Retry-After', later)
  return new Response(`<!doctype html>${status < 400 ? html : inFormOrder(html)}`, { status, headers })
}

/** What was not refused on purpose is a bug: it is reported, and the page shows only its reference number. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }) {
  if (request.signal.aborted || isRouteErrorResponse(error)) return
  context.report(error)
}
