import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { ErrorSummary, Form, Select, TextArea } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { Button, Empty, Notice, Tag } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedReport } from '../../desk-report.ts'
import { opinionsForm } from '../../report-form.ts'
import { opinionsIn, opinionsOf, recordOpinions, sectionsOfCall } from '../../session-opinion.ts'
import { ReportPage } from '../../views/desk/report-page.tsx'

export const handle = { script: true }

export const loader = atDesk(editedReport, async (own, _args) => {
  const { consultationId } = own.event
  const [recorded, sections] = await Promise.all([opinionsOf(db, own.session.id), sectionsOfCall(db, consultationId)])
  return {
    heading: 'event-report:opinions.title',
    hasCall: consultationId !== null,
    recorded,
    sections,
    fields: {},
  }
})

export const action = atDesk(editedReport, async ({ actor, which }, args) =>
  act(args, opinionsForm, async ({ opinions, ...typed }) => {
    await recordOpinions(db, actor, { ...which, ...typed, opinions: opinionsIn(opinions) })
    return href('/desk/events/:event/sessions/:session/report/opinions', { event: which.event, session: which.session })
  }),
)

export default function SessionOpinions() {
  const { hasCall, recorded, sections, state, say, t, ...page } = usePage<typeof loader>()
  return (
    <ReportPage {...page} current="opinions" lead={say('event-report:opinions.lead')}>
      {hasCall ? (
        <>
          <ErrorSummary state={state} labels={{ opinions: say('event-report:opinions.words') }} />
          <Form state={state}>
            <Select
              name="section"
              label={say('event-report:opinions.section')}
              empty={t('event-report:opinions.whole')}
              options={sections.map(({ key, label }) => ({ value: key, label }))}
            />
            <TextArea
              name="opinions"
              label={say('event-report:opinions.words')}
              hint={say('event-report:opinions.wordsHint')}
              rows={8}
              maxLength={20_000}
              required
            />
            <p className="actions">
              <Button>{say('event-report:opinions.save')}</Button>
            </p>
          </Form>
        </>
      ) : (
        <Notice tone="info" title={say('event-report:opinions.noCall')}>
          <p>
            <A to={href('/desk/events/:event/details', { event: page.event.slug })}>
              {say('event-report:opinions.toDetails')}
            </A>
          </p>
        </Notice>
      )}
      <h2>{say('event-report:opinions.recorded')}</h2>
      {recorded.length === 0 && <Empty title={say('event-report:opinions.none')} />}
      <ul className="entries">
        {recorded.map(({ id, number, items, section, late }) => (
          <li key={id}>
            <p className="meta">
              <A to={href('/desk/submissions/:submission', { submission: id })}>{number}</A>{' '}
              <span lang="ja">{section ?? say('event-report:opinions.whole')}</span>{' '}
              {late && <Tag>{say('event-report:opinions.late')}</Tag>}
            </p>
            <ul>
              {items.map((words, at) => (
                <li key={at} className="typed" lang="ja">
                  {words}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </ReportPage>
  )
}
