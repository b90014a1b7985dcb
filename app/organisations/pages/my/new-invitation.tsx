import { requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, readForm, shownForm } from '#app/http/forms.ts'
import { go, handle } from '#app/http/handle.ts'
import { person } from '#app/http/person.ts'
import { limit } from '#app/http/server/limits.ts'
import { once } from '#app/journal/once.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, Radios, TextField } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { mayManage } from '../../access.ts'
import { inviteMember } from '../../invitation.ts'
import { invitationForm } from '../../invitation-form.ts'
import { groupOf } from '../../member.ts'
import { InTheNameOf, MyGroupPage } from '../../views/my-group-page.tsx'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await person(args)
  const group = await groupOf(db, me.id, args.params.group)
  requireThat(mayManage(group))
  return { me, group }
}

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const { group } = await mine(args)
  const head = { title: textOf(args.context)('members:invite.title'), noindex: true }
  return { head, group, form: freshForm({ role: 'member' }) }
})

export const action = handle(async (args: ActionFunctionArgs) => {
  const { me, group } = await mine(args)
  const form = await readForm(args.context, invitationForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(async ({ formKey, email, role }) => {
    await limit('link', me.id)
    return once(db, formKey, async (trx) => {
      const { lang: language } = args.context
      await inviteMember(trx, me.id, { organisation: group.id, email, role, language })
      return href('/my/groups/:group/members', { group: group.slug }, { done: 'invited' })
    })
  })
  return typeof done === 'string' ? go(args.context, done) : done
})

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
