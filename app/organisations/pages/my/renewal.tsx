import { z } from 'zod'
import { requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { handle } from '#app/http/handle.ts'
import { person } from '#app/http/person.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { mayManage } from '../../access.ts'
import { beginRenewal } from '../../handing-in.ts'
import { groupOf } from '../../member.ts'
import { OwnQuestion } from '../../views/own-question.tsx'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const group = await groupOf(db, (await person(args)).id, args.params.group)
  requireThat(mayManage(group))
  return { head: { title: textOf(args.context)('groups:renewal.title'), noindex: true }, group, form: freshForm() }
})

export const action = handle(async (args: ActionFunctionArgs) => {
  const me = await person(args)
  return act(args, z.object({}), async () => {
    await beginRenewal(db, me.id, args.params.group)
    return href('/my/groups/:group/application', { group: args.params.group ?? '' })
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
