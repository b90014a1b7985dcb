import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { Moment } from '#app/ui/dates.tsx'
import { Checkbox, Hidden } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedReport } from '../../desk-report.ts'
import { publishReport } from '../../report.ts'
import { reportPublicationForm } from '../../report-form.ts'
import { namesInReport } from '../../report-names.ts'
import { ReportFormPage, ReportPage } from '../../views/desk/report-page.tsx'

export const loader = atDesk(editedReport, async (own) => {
  const { report, event, actor } = own
  const isReady = report.summary.trim() !== ''
  const isOpen = isReady && report.publishedAt === null
  return {
    heading: 'event-report:publication.title',
    isReady,
    publishedAt: report.publishedAt,
    names: isOpen ? await namesInReport(db, actor, { event: event.id, words: report }) : [],
    fields: { version: String(report.version) },
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
  const { isReady, publishedAt, names, form, say, ...page } = usePage<typeof loader>()
  const { slug } = page.event
  const { number } = page.session
  if (publishedAt || !isReady) {
    return (
      <ReportPage {...page} current="publication">
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
    <ReportFormPage
      {...page}
      current="publication"
      lead={say('event-report:publication.lead')}
      above={
        names.length > 0 && (
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
        )
      }
      button={say('event-report:publication.do')}
    >
      <Hidden name="version" value={String(form.values.version)} />
      <Checkbox name="confirmed" label={say('event-report:publication.confirmed')} />
    </ReportFormPage>
  )
}
