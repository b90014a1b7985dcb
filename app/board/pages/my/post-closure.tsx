import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { handle } from '#app/http/handle.ts'
import { person } from '#app/http/person.ts'
import { speakingFor } from '#app/organisations/acting.ts'
import { MyGroupPage } from '#app/organisations/views/my-group-page.tsx'
import { NotFound } from '#app/refusal.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { closePost, closureForm } from '../../board.ts'
import { findPost } from '../../board-list.ts'
import { ClosureForm } from '../../views/board-fields.tsx'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await person(args)
  const group = await speakingFor(db, { person: me.id, group: args.params.group ?? '' })
  const post = await findPost(db, args.params.post)
  if (post.organisationId !== group.id) throw new NotFound()
  return { me, group, post }
}

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const { group, post } = await mine(args)
  const head = { title: textOf(args.context)('board:closure.title'), noindex: true }
  return { head, group, post: { id: post.id, title: post.title }, form: freshForm() }
})

export const action = handle(async (args: ActionFunctionArgs) => {
  const { me, group, post } = await mine(args)
  return act(args, closureForm, async (value) => {
    await closePost(db, { kind: 'person', person: me.id, group: group.slug }, post.id, value)
    return href('/my/groups/:group/board/:post', { group: group.slug, post: post.id })
  })
})

export default function PostClosure() {
  const { group, post, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
  const { say } = useText()
  const above = [
    { to: href('/my/groups/:group/voice', { group: group.slug }), label: say('speaking:voice.title') },
    {
      to: href('/my/groups/:group/board/:post', { group: group.slug, post: post.id }),
      label: <span lang="ja">{post.title}</span>,
    },
    { label: say('board:closure.title') },
  ]
  return (
    <MyGroupPage group={group} title={say('board:closure.title')} lead={say('board:closure.lead')} above={above}>
      <ClosureForm state={state} by={group.name} />
    </MyGroupPage>
  )
}
