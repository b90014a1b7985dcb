import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { decidedGroup } from '#app/organisations/groups/desk-access.ts'
import { OrganisationFormPage, OrganisationPage } from '#app/organisations/groups/views/desk/organisation-page.tsx'
import { TextArea } from '#app/ui/form/form.tsx'
import { ButtonLink, Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { viewForm } from '../../application-form.ts'
import { viewFile } from '../../file-view.ts'
import { papersOf } from '../../paper.ts'
import { FileShown } from '../../views/application-shown.tsx'
import { Papers } from '../../views/desk/papers.tsx'

export const loader = atDesk(decidedGroup, () => ({ heading: 'groups-desk:file.title', fields: {} }))

/** Shown in the answer to the form, and nowhere else: there is no address that shows it without a reason. */
export const action = atDesk(decidedGroup, async ({ actor, group }, args) =>
  act(args, viewForm, async ({ reason }, form) => {
    const { id, file } = await viewFile(db, actor, { organisation: group.id, reason })
    return { state: form.state, current: null, file, papers: await papersOf(db, id) }
  }),
)

export default function ApplicationFilePage() {
  const { group, sent, say, ...page } = usePage<typeof loader, typeof action>()
  if (sent?.file) {
    return (
      <OrganisationPage {...page} group={group}>
        <Notice tone="info">
          <p>{say('groups-desk:file.recorded')}</p>
        </Notice>
        <FileShown file={sent.file} />
        <Papers group={group} papers={sent.papers ?? []} />
      </OrganisationPage>
    )
  }
  return (
    <OrganisationFormPage
      {...page}
      group={group}
      lead={say('groups-desk:file.lead')}
      button={say('groups-desk:file.show')}
      back={
        <ButtonLink to={href('/desk/organisations/:organisation', { organisation: group.slug })} tone="quiet">
          {say('groups-desk:file.back')}
        </ButtonLink>
      }
    >
      <TextArea name="reason" label={say('groups-desk:file.reason')} rows={3} maxLength={500} required />
    </OrganisationFormPage>
  )
}
