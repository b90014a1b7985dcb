import { isoDay } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { handle } from '#app/http/handle.ts'
import { person } from '#app/http/person.ts'
import { limit } from '#app/http/server/limits.ts'
import { once } from '#app/journal/once.ts'
import { speakingFor } from '#app/organisations/acting.ts'
import { MyGroupPage } from '#app/organisations/views/my-group-page.tsx'
import { groupWords } from '#app/organisations/words.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { postForm, putUp } from '../../board.ts'
import { PostForm } from '../../views/board-fields.tsx'

const inAMonth = () => isoDay(new Date(Date.now() + 30 * 86_400_000))

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const me = await person(args)
  const group = await speakingFor(db, { person: me.id, group: args.params.group ?? '' })
  const head = { title: textOf(args.context)('board:new'), noindex: true }
  return { head, group, words: await groupWords(db), form: freshForm({ expiresOn: inAMonth() }) }
})

export const action = handle(async (args: ActionFunctionArgs) => {
  const me = await person(args)
  const group = args.params.group ?? ''
  await speakingFor(db, { person: me.id, group })
  return act(args, postForm, async ({ formKey, departmentId: _, ...post }) => {
    await limit('boardPost', group)
    return once(db, formKey, async (trx) =>
      href('/my/groups/:group/board/:post', {
        group,
        post: await putUp(trx, { kind: 'person', person: me.id, group }, post),
      }),
    )
  })
})

export default function NewPost() {
  const { group, words, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
  const { say } = useText()
  const above = [
    { to: href('/my/groups/:group/voice', { group: group.slug }), label: say('speaking:voice.title') },
    { label: say('board:new') },
  ]
  return (
    <MyGroupPage group={group} title={say('board:new')} lead={say('board:newLead')} above={above}>
      <PostForm state={state} words={words} by={group.name} />
    </MyGroupPage>
  )
}
