import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { limit } from '#app/http/server/limits.ts'
import { once } from '#app/journal/once.ts'
import { mayBeFollowed } from '#app/organisations/groups/access.ts'
import { decidedGroup } from '#app/organisations/groups/desk-access.ts'
import { OrganisationFormPage } from '#app/organisations/groups/views/desk/organisation-page.tsx'
import { TextArea, TextField } from '#app/ui/form/form.tsx'
import { Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { inviteRepresentative } from '../../representative-invitation.ts'
import { representativeForm } from '../../succession-form.ts'

export const loader = atDesk(decidedGroup, ({ group }) => ({
  heading: 'succession:invite.title',
  isOver: !mayBeFollowed(group),
  fields: {},
}))

export const action = atDesk(decidedGroup, ({ actor, group }, args) =>
  act(args, representativeForm, async ({ formKey, email, reason }) => {
    await limit('link', actor.id)
    return once(db, formKey, async (trx) => {
      await inviteRepresentative(trx, actor, { organisation: group.id, email, reason, language: 'ja' })
      return href('/desk/organisations/:organisation', { organisation: group.slug })
    })
  }),
)

export default function Representative() {
  const { me, group, isOver, state, title, say } = usePage<typeof loader>()
  return (
    <OrganisationFormPage
      me={me}
      group={group}
      title={title}
      lead={say('succession:invite.lead')}
      state={state}
      button={say('succession:invite.button')}
      back={href('/desk/organisations/:organisation', { organisation: group.slug })}
      closed={isOver ? <Empty title={say('succession:refused.notNow')} /> : undefined}
    >
      <TextField
        name="email"
        label={say('succession:invite.email')}
        hint={say('succession:invite.emailHint')}
        type="email"
        inputMode="email"
        required
      />
      <TextArea
        name="reason"
        label={say('succession:invite.reason')}
        hint={say('succession:invite.reasonHint')}
        rows={4}
        maxLength={2000}
        required
      />
    </OrganisationFormPage>
  )
}
