import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { anyPerson, forPerson } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { managedGroup } from '#app/organisations/groups/own-access.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { newestApplication } from '../../application.ts'
import { stepForm } from '../../application-form.ts'
import { withdrawApplication } from '../../handing-in.ts'
import { OwnQuestion } from '../../views/own-question.tsx'

export const loader = forPerson(managedGroup, async ({ group }, args) => {
  const { version } = await newestApplication(db, group.id)
  return { title: args.say('groups:withdrawal.title'), group, form: freshForm({ version: String(version) }) }
})

export const action = forPerson(anyPerson, async ({ me }, args) => {
  const { group = '' } = args.params
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
