import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, TextArea } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, ButtonLink, Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { type ApplicationFile, viewForm } from '../../application-form.ts'
import { decidedGroup } from '../../desk-access.ts'
import { viewFile } from '../../file-view.ts'
import { papersOf } from '../../paper.ts'
import { FileShown } from '../../views/application-shown.tsx'
import { OrganisationPage } from '../../views/desk/organisation-page.tsx'
import { Papers } from '../../views/desk/papers.tsx'
import type { PaperEntry } from '../../views/paper-list.tsx'

export const loader = atDesk(decidedGroup, ({ me, group }, args) => ({
  title: args.say('groups-desk:file.title'),
  me,
  group,
  form: freshForm(),
}))

/** Shown in the answer to the form, and nowhere else: there is no address that shows it without a reason. */
export const action = atDesk(decidedGroup, async ({ actor, group }, args) =>
  act(args, viewForm, async ({ reason }, form) => {
    const { id, file } = await viewFile(db, actor, { organisation: group.id, reason })
    return { state: form.state, current: null, file, papers: await papersOf(db, id) }
  }),
)

export default function ApplicationFilePage() {
  const { me, group, form } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() as { file?: ApplicationFile; papers?: PaperEntry[] } | undefined
  const state = shownForm(sent, form)
  const { say } = useText()
  const title = say('groups-desk:file.title')
  if (sent?.file) {
    return (
      <OrganisationPage me={me} group={group} title={title}>
        <Notice tone="info">
          <p>{say('groups-desk:file.recorded')}</p>
        </Notice>
        <FileShown file={sent.file} />
        <Papers group={group} papers={sent.papers ?? []} />
      </OrganisationPage>
    )
  }
  return (
    <OrganisationPage me={me} group={group} title={title} lead={say('groups-desk:file.lead')}>
      <ErrorSummary state={state} />
      <Form state={state}>
        <TextArea name="reason" label={say('groups-desk:file.reason')} rows={3} maxLength={500} required />
        <p className="actions">
          <Button>{say('groups-desk:file.show')}</Button>
          <ButtonLink to={href('/desk/organisations/:organisation', { organisation: group.slug })} tone="quiet">
            {say('groups-desk:file.back')}
          </ButtonLink>
        </p>
      </Form>
    </OrganisationPage>
  )
}
