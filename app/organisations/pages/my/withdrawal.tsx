import { requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { handle } from '#app/http/handle.ts'
import { person } from '#app/http/person.ts'
import { once } from '#app/journal/once.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { mayManage } from '../../access.ts'
import { newestApplication } from '../../application.ts'
import { stepForm } from '../../application-form.ts'
import { withdrawApplication } from '../../handing-in.ts'
import { groupOf } from '../../member.ts'
import { OwnQuestion } from '../../views/own-question.tsx'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const group = await groupOf(db, (await person(args)).id, args.params.group)
  requireThat(mayManage(group))
  const { version } = await newestApplication(db, group.id)
  const head = { title: textOf(args.context)('groups:withdrawal.title'), noindex: true }
  return { head, group, form: freshForm({ version: String(version) }) }
})

export const action = handle(async (args: ActionFunctionArgs) => {
  const me = await person(args)
  const group = args.params.group ?? ''
  return act(args, stepForm, ({ version, formKey }) =>
    once(db, formKey, async (trx) => {
      await withdrawApplication(trx, { person: me.id, group, version })
      return href('/my/groups/:group', { group })
    }),
  )
})

export default function Withdrawal() {
  const { group, form } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <OwnQuestion
      group={group}
      state={shownForm(useActionData(), form)}
      title={say('groups:withdrawal.title')}
      lead={say('groups:withdrawal.lead')}
      button={say('groups:withdrawal.button')}
      tone="danger"
    />
  )
}
