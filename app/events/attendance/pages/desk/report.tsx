import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { ErrorSummary, Form, Hidden, TextArea } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { attendance } from '../../attendance.ts'
import { editedReport } from '../../desk-report.ts'
import { saveReport } from '../../report.ts'
import { reportForm, typedReport } from '../../report-form.ts'
import { ReportFields } from '../../views/desk/report-fields.tsx'
import { ReportPage } from '../../views/desk/report-page.tsx'
import { PictureList } from '../../views/report-pictures.tsx'

export const handle = { script: true }

export const loader = atDesk(editedReport, async (own, _args) => {
  const { report, session } = own
  const { came } = await attendance(db, session.id)
  return {
    heading: 'event-report:title',
    came,
    isPublic: report.publishedAt !== null,
    pictures: report.pictures,
    fields: typedReport(report, 3),
  }
})

export const action = atDesk(editedReport, async ({ actor, which }, args) =>
  act(args, reportForm, async ({ formKey: _, ...typed }) => {
    await saveReport(db, actor, { ...which, ...typed })
    return href('/desk/events/:event/sessions/:session/report', { event: which.event, session: which.session })
  }),
)

export default function Report() {
  const { came, isPublic, pictures, form, state, say, ...page } = usePage<typeof loader>()
  const { slug } = page.event
  const { number } = page.session
  return (
    <ReportPage {...page} current="report" lead={say('event-report:lead')}>
      <p>{came > 0 ? say('event-report:came', { count: came }) : say('event-report:notCounted')}</p>
      {isPublic && (
        <p>
          <A to={href('/events/:event/sessions/:session/report', { event: slug, session: number })}>
            {say('event-report:seePublic')}
          </A>
        </p>
      )}
      <ErrorSummary state={state} />
      <Form state={state}>
        <Hidden name="version" value={String(state.values.version ?? '0')} />
        <ReportFields tables={Number(state.values.tableCount ?? form.values.tableCount) || 3} />
        {isPublic && (
          <TextArea
            name="reason"
            label={say('event-report:reason')}
            hint={say('event-report:reasonHint')}
            rows={2}
            maxLength={500}
            required
          />
        )}
        <p className="actions">
          <Button>{say(isPublic ? 'event-report:saveCorrection' : 'event-report:save')}</Button>
        </p>
      </Form>
      <h2>{say('event-report:pictures')}</h2>
      <PictureList
        pictures={pictures}
        removal={(picture) =>
          href('/desk/events/:event/sessions/:session/report/pictures/:picture/removal', {
            event: slug,
            session: number,
            picture,
          })
        }
      />
      <p className="actions">
        <ButtonLink
          to={href('/desk/events/:event/sessions/:session/report/pictures/new', { event: slug, session: number })}
          tone="quiet"
        >
          {say('event-report:addPicture')}
        </ButtonLink>
      </p>
    </ReportPage>
  )
}
