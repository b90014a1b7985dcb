import { requireThat } from '#app/accounts/access.ts'
import type { Person } from '#app/accounts/lucia-adapter.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { forPerson, type Named } from '#app/http/page.ts'
import { limit } from '#app/http/server/limits.ts'
import { once } from '#app/journal/once.ts'
import { membersOf } from '#app/organisations/groups/membership.ts'
import { ownGroup } from '#app/organisations/groups/own-access.ts'
import { InTheNameOf, MyGroupPage } from '#app/organisations/groups/views/my-group-page.tsx'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, TextField } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import { inviteMember } from '../../invitation.ts'
import { handOverForm } from '../../invitation-form.ts'

async function handedOver(db: Db, me: Person, named: Named) {
  const { group } = await ownGroup(db, me, named)
  requireThat(group.role === 'representative')
  return { group }
}

export const loader = forPerson(handedOver, async ({ me, group }, args) => {
  const others = (await membersOf(db, group.id)).filter(({ personId }) => personId !== me.id)
  return {
    title: args.say('members:handOver.title'),
    group,
    others: others.map(({ name, email }) => ({ name, email })),
    form: freshForm(),
  }
})

export const action = forPerson(handedOver, async ({ me, group }, args) =>
  act(args, handOverForm, async ({ formKey, email }) => {
    await limit('link', me.id)
    return once(db, formKey, async (trx) => {
      const { lang: language } = args.context
      await inviteMember(trx, me.id, { organisation: group.id, email, role: 'representative', language })
      return href('/my/groups/:group/members', { group: group.slug }, { done: 'offered' })
    })
  }),
)

export default function HandOver() {
  const { group, others, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  const above = [{ to: href('/my/groups/:group/members', { group: group.slug }), label: say('members:list.title') }]
  return (
    <MyGroupPage group={group} above={above} title={say('members:handOver.title')} lead={say('members:handOver.lead')}>
      <ErrorSummary state={state} />
      {others.length > 0 && (
        <>
          <p>{say('members:handOver.others')}</p>
          <ul>
            {others.map(({ name, email }) => (
              <li key={email}>
                {name} {email}
              </li>
            ))}
          </ul>
        </>
      )}
      <Form state={state}>
        <TextField
          name="email"
          label={say('members:handOver.email')}
          hint={say('members:handOver.hint')}
          type="email"
          inputMode="email"
          required
        />
        <InTheNameOf group={group} />
        <p className="actions">
          <Button>{say('members:handOver.button')}</Button>
          <A to={href('/my/groups/:group/members', { group: group.slug })}>{say('members:back')}</A>
        </p>
      </Form>
    </MyGroupPage>
  )
}
