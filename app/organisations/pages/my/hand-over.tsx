import { requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, readForm, shownForm } from '#app/http/forms.ts'
import { go, handle } from '#app/http/handle.ts'
import { person } from '#app/http/person.ts'
import { limit } from '#app/http/server/limits.ts'
import { once } from '#app/journal/once.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, TextField } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { inviteMember } from '../../invitation.ts'
import { handOverForm } from '../../invitation-form.ts'
import { groupOf } from '../../member.ts'
import { membersOf } from '../../membership.ts'
import { InTheNameOf, MyGroupPage } from '../../views/my-group-page.tsx'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await person(args)
  const group = await groupOf(db, me.id, args.params.group)
  requireThat(group.role === 'representative')
  return { me, group }
}

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const { me, group } = await mine(args)
  const others = (await membersOf(db, group.id)).filter(({ personId }) => personId !== me.id)
  const head = { title: textOf(args.context)('members:handOver.title'), noindex: true }
  return { head, group, others: others.map(({ name, email }) => ({ name, email })), form: freshForm() }
})

export const action = handle(async (args: ActionFunctionArgs) => {
  const { me, group } = await mine(args)
  const form = await readForm(args.context, handOverForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(async ({ formKey, email }) => {
    await limit('link', me.id)
    return once(db, formKey, async (trx) => {
      const { lang: language } = args.context
      await inviteMember(trx, me.id, { organisation: group.id, email, role: 'representative', language })
      return href('/my/groups/:group/members', { group: group.slug }, { done: 'offered' })
    })
  })
  return typeof done === 'string' ? go(args.context, done) : done
})

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
