import { keyForm } from '#app/events/programme/event-form.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, stateOf } from '#app/http/forms.ts'
import { handle } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { NotFound } from '#app/refusal.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { editedReport, framedReport } from '../../desk-report.ts'
import { removePicture } from '../../report-picture.ts'
import { ReportPage } from '../../views/desk/report-page.tsx'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const own = await editedReport(db, await staff(args), args.params)
  const picture = own.report.pictures.find(({ id }) => id === args.params.picture)
  if (!picture) throw new NotFound()
  const head = { title: textOf(args.context)('event-report:removePicture'), noindex: true }
  return { head, ...framedReport(own), picture, form: freshForm() }
})

export const action = handle(async (args: ActionFunctionArgs) => {
  const { actor, which } = await editedReport(db, await staff(args), args.params)
  return act(args, keyForm, async () => {
    await removePicture(db, actor, { ...which, picture: args.params.picture })
    return href('/desk/events/:event/sessions/:session/report', { event: which.event, session: which.session })
  })
})

export default function ReportPictureRemoval() {
  const { picture, form, ...page } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
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
