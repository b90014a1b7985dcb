import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { forPerson } from '#app/http/page.ts'
import { limit } from '#app/http/server/limits.ts'
import { once } from '#app/journal/once.ts'
import { managedGroup } from '#app/organisations/groups/own-access.ts'
import { InTheNameOf, MyGroupPage } from '#app/organisations/groups/views/my-group-page.tsx'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, Radios, TextField } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { inviteMember } from '../../invitation.ts'
import { invitationForm } from '../../invitation-form.ts'

export const loader = forPerson(managedGroup, ({ group }, args) => ({
  title: args.say('members:invite.title'),
  group,
  form: freshForm({ role: 'member' }),
}))

export const action = forPerson(managedGroup, async ({ me, group }, args) =>
  act(args, invitationForm, async ({ formKey, email, role }) => {
    await limit('link', me.id)
    return once(db, formKey, async (trx) => {
      const { lang: language } = args.context
      await inviteMember(trx, me.id, { organisation: group.id, email, role, language })
      return href('/my/groups/:group/members', { group: group.slug }, { done: 'invited' })
    })
  }),
)

export default function NewInvitation() {
  const { group, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  const above = [{ to: href('/my/groups/:group/members', { group: group.slug }), label: say('members:list.title') }]
  const roles = ['member', 'deputy'] as const
  return (
    <MyGroupPage group={group} above={above} title={say('members:invite.title')} lead={say('members:invite.lead')}>
      <ErrorSummary state={state} />
      <Form state={state}>
        <TextField name="email" label={say('members:invite.email')} type="email" inputMode="email" required />
        <Radios
          name="role"
          legend={say('members:list.role')}
          required
          options={roles.map((role) => ({
            value: role,
            label: say(`groups:role.${role}`),
            hint: say(`members:invite.may.${role}`),
          }))}
        />
        <InTheNameOf group={group} />
        <p className="actions">
          <Button>{say('members:invite.button')}</Button>
          <A to={href('/my/groups/:group/members', { group: group.slug })}>{say('members:back')}</A>
        </p>
      </Form>
    </MyGroupPage>
  )
}
