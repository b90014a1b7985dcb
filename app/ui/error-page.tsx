import { href } from '#app/href.ts'
import { ButtonLink } from './button.tsx'
import { SearchBox } from './form/search-box.tsx'
import { A, useText } from './language.tsx'
import { Page } from './page.tsx'

const pages = {
  403: { title: 'ui:errors.title.forbidden', message: 'ui:errors.forbidden', next: 'ui:errors.next.forbidden' },
  404: { title: 'ui:errors.title.notFound', message: 'ui:errors.notFound', next: 'ui:errors.next.notFound' },
  405: { title: 'ui:errors.title.method', message: 'ui:errors.method', next: 'ui:errors.next.method' },
  409: { title: 'ui:errors.title.conflict', message: 'ui:errors.conflict', next: 'ui:errors.next.conflict' },
  422: { title: 'ui:errors.title.invalid', message: 'ui:errors.invalid', next: 'ui:errors.next.invalid' },
  429: { title: 'ui:errors.title.tooMany', message: 'ui:errors.tooManyLater', next: 'ui:errors.next.tooMany' },
  500: { title: 'ui:errors.title.broken', message: 'ui:errors.broken', next: 'ui:errors.next.broken' },
  507: { title: 'ui:errors.title.full', message: 'ui:errors.full', next: 'ui:errors.next.full' },
  503: { title: 'ui:errors.title.away', message: 'ui:errors.away', next: 'ui:errors.next.away' },
}

const address = { title: 'ui:errors.title.address', message: 'ui:errors.address', next: 'ui:errors.next.notFound' }

const busy = { title: 'ui:errors.title.tooMany', message: 'ui:errors.busy', next: 'ui:errors.next.away' }

export type ErrorStatus = keyof typeof pages

/** The nearest page we have for a status: other refusals read as 422, other failures as 500. */
function pageFor(status: number, code?: string) {
  // signing in would not help: it is about where the form was sent from
  if (code === 'ui:errors.foreign') return pages[422]
  if (code === busy.message) return busy
  if (code === address.message) return address
  if (code === 'ui:errors.full') return pages[507]
  if (status in pages) return pages[status as ErrorStatus]
  return pages[status >= 500 ? 500 : 422]
}

/** The locale key of the page's title, for <title>. */
export function errorTitle(status: number, code?: string): string {
  return pageFor(status, code).title
}

/** `code` is the locale key of a refusal's own message, `reference` the number under which the log knows a failure. */
export function ErrorPage({
  status,
  code,
  values,
  reference,
  written = [],
}: {
  status: number
  code?: string
  values?: Record<string, unknown>
  reference?: string
  /** What the person wrote, to copy from. */
  written?: string[]
}) {
  const { say, path } = useText()
  const { title, message, next } = pageFor(status, code)
  const isPerson = code === 'people:refused.signIn'
  // a refusal with words of its own is about the thing, and would stand for any account
  const needsAccount = next === pages[403].next && (code === undefined || code === 'accounts:refused.signIn')
  return (
    <Page title={say(title)}>
      <div>
        <p className="lead">{say(code ?? message, values)}</p>
        {(needsAccount || next !== pages[403].next) && <p>{say(next)}</p>}
        {reference && (
          <p className="hint">
            {say('ui:errors.reference')} <code>{reference}</code>
          </p>
        )}
        {written.length > 0 && <WrittenTexts texts={written} />}
        {status === 404 && <SearchBox to={href('/search')} />}
        <p className="actions">
          {status >= 500 && <ButtonLink to={path}>{say('ui:errors.again')}</ButtonLink>}
          {needsAccount && <ButtonLink to={href('/desk/sign-in', { to: path })}>{say('ui:errors.signIn')}</ButtonLink>}
          {isPerson && <ButtonLink to={href('/my/sign-in', { to: path })}>{say('people:signIn.title')}</ButtonLink>}
          <A to={href('/')}>{say('ui:errors.home')}</A>
        </p>
      </div>
    </Page>
  )
}

/** Nothing typed is ever lost: where a form could not be taken, its texts are given back. */
export function WrittenTexts({ texts }: { texts: string[] }) {
  const { say, t } = useText()
  return (
    <section className="form">
      <h2>{say('ui:errors.written')}</h2>
      <p className="hint">{say('ui:errors.writtenHint')}</p>
      {texts.map((text, at) => (
        <div className="field" key={at}>
          <textarea
            readOnly
            rows={Math.min(12, 2 + Math.ceil(text.length / 40))}
            aria-label={t('ui:errors.written')}
            defaultValue={text}
          />
        </div>
      ))}
    </section>
  )
}
