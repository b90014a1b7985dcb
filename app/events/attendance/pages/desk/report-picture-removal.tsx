import { keyForm } from '#app/events/programme/event-form.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { NotFound } from '#app/refusal.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedReport } from '../../desk-report.ts'
import { removePicture } from '../../report-picture.ts'
import { ReportFormPage } from '../../views/desk/report-page.tsx'

export const loader = atDesk(editedReport, async (own, args) => {
  const picture = own.report.pictures.find(({ id }) => id === args.params.picture)
  if (!picture) throw new NotFound()
  return { heading: 'event-report:removePicture', picture, fields: {} }
})

export const action = atDesk(editedReport, async ({ actor, which }, args) =>
  act(args, keyForm, async () => {
    await removePicture(db, actor, { ...which, picture: args.params.picture })
    return href('/desk/events/:event/sessions/:session/report', { event: which.event, session: which.session })
  }),
)

export default function ReportPictureRemoval() {
  const { picture, say, ...page } = usePage<typeof loader>()
  return (
    <ReportFormPage
      {...page}
      lead={say('event-report:removeLead')}
      above={<img className="kept-picture" src={picture.file} alt={picture.alt} lang="ja" />}
      button={say('event-report:removePicture')}
      tone="danger"
      back={href('/desk/events/:event/sessions/:session/report', {
        event: page.event.slug,
        session: page.session.number,
      })}
    ></ReportFormPage>
  )
}
