import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { Moment } from '#app/ui/dates.tsx'
import { Checkbox, ErrorSummary, Form, Hidden } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button, Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { editedReport, framedReport } from '../../desk-report.ts'
import { publishReport } from '../../report.ts'
import { reportPublicationForm } from '../../report-form.ts'
import { namesInReport } from '../../report-names.ts'
import { ReportPage } from '../../views/desk/report-page.tsx'

export const loader = atDesk(editedReport, async (own, args) => {
  const { report, event, actor } = own
  const isReady = report.summary.trim() !== ''
  const isOpen = isReady && report.publishedAt === null
  return {
    title: args.say('event-report:publication.title'),
    ...framedReport(own),
    isReady,
    publishedAt: report.publishedAt,
    names: isOpen ? await namesInReport(db, actor, { event: event.id, words: report }) : [],
    form: freshForm({ version: String(report.version) }),
  }
})

export const action = atDesk(editedReport, async ({ actor, which, report }, args) => {
  const shown = href('/events/:event/sessions/:session/report', { event: which.event, session: which.session })
  return act(args, reportPublicationForm, async ({ version, confirmed }) => {
    // sent twice: it is public already, and that is what was wanted
    if (!report.publishedAt) await publishReport(db, actor, { ...which, version, confirmed })
    return shown
  })
})

export default function ReportPublication() {
  const { isReady, publishedAt, names, form, ...page } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  const { slug } = page.event
  const { number } = page.session
  if (publishedAt || !isReady) {
    return (
      <ReportPage {...page} current="publication" title={say('event-report:publication.title')}>
        {publishedAt ? (
          <p>
            {say('event-report:publication.done')} <Moment value={publishedAt} />{' '}
            <A to={href('/events/:event/sessions/:session/report', { event: slug, session: number })}>
              {say('event-report:seePublic')}
            </A>
          </p>
        ) : (
          <Notice tone="warn" title={say('event-report:refused.summaryMissing')}>
            <p>
              <A to={href('/desk/events/:event/sessions/:session/report', { event: slug, session: number })}>
                {say('event-report:title')}
              </A>
            </p>
          </Notice>
        )}
      </ReportPage>
    )
  }
  return (
    <ReportPage
      {...page}
      current="publication"
      title={say('event-report:publication.title')}
      lead={say('event-report:publication.lead')}
    >
      <ErrorSummary state={state} />
      {names.length > 0 && (
        <Notice tone="warn" title={say('event-report:publication.names', { count: names.length })}>
          <ul>
            {names.map((name) => (
              <li key={name} lang="ja">
                {name}
              </li>
            ))}
          </ul>
          <p>{say('event-report:publication.namesHint')}</p>
        </Notice>
      )}
      <Form state={state}>
        <Hidden name="version" value={String(form.values.version)} />
        <Checkbox name="confirmed" label={say('event-report:publication.confirmed')} />
        <p className="actions">
          <Button>{say('event-report:publication.do')}</Button>
        </p>
      </Form>
    </ReportPage>
  )
}
