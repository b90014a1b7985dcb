import { keyForm } from '#app/events/programme/event-form.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { NotFound } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { editedReport, framedReport } from '../../desk-report.ts'
import { removePicture } from '../../report-picture.ts'
import { ReportPage } from '../../views/desk/report-page.tsx'

export const loader = atDesk(editedReport, async (own, args) => {
  const picture = own.report.pictures.find(({ id }) => id === args.params.picture)
  if (!picture) throw new NotFound()
  const title = args.say('event-report:removePicture')
  return { title, ...framedReport(own), picture, form: freshForm() }
})

export const action = atDesk(editedReport, async ({ actor, which }, args) =>
  act(args, keyForm, async () => {
    await removePicture(db, actor, { ...which, picture: args.params.picture })
    return href('/desk/events/:event/sessions/:session/report', { event: which.event, session: which.session })
  }),
)

export default function ReportPictureRemoval() {
  const { picture, form, ...page } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <ReportPage {...page} title={say('event-report:removePicture')} lead={say('event-report:removeLead')}>
      <ErrorSummary state={state} />
      <img className="kept-picture" src={picture.file} alt={picture.alt} lang="ja" />
      <Form state={state}>
        <p className="actions">
          <Button tone="danger">{say('event-report:removePicture')}</Button>
          <ButtonLink
            to={href('/desk/events/:event/sessions/:session/report', {
              event: page.event.slug,
              session: page.session.number,
            })}
            tone="quiet"
          >
            {say('events-desk:back')}
          </ButtonLink>
        </p>
      </Form>
    </ReportPage>
  )
}
