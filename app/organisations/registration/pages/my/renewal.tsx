import { z } from 'zod'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { anyPerson, forPerson } from '#app/http/page.ts'
import { managedGroup } from '#app/organisations/groups/own-access.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { beginRenewal } from '../../handing-in.ts'
import { OwnQuestion } from '../../views/own-question.tsx'

export const loader = forPerson(managedGroup, ({ group }, args) => ({
  title: args.say('groups:renewal.title'),
  group,
  form: freshForm(),
}))

export const action = forPerson(anyPerson, async ({ me }, args) => {
  const { group = '' } = args.params
  return act(args, z.object({}), async () => {
    await beginRenewal(db, me.id, group)
    return href('/my/groups/:group/application', { group })
  })
})

export default function Renewal() {
  const { group, form } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <OwnQuestion
      group={group}
      state={shownForm(useActionData(), form)}
      title={say('groups:renewal.title')}
      lead={say('groups:renewal.lead')}
      button={say('groups:renewal.button')}
    />
  )
}
