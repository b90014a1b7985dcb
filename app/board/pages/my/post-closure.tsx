import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { forPerson } from '#app/http/page.ts'
import { MyGroupPage } from '#app/organisations/groups/views/my-group-page.tsx'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { closePost, closureForm } from '../../board.ts'
import { spokenPost } from '../../own-access.ts'
import { ClosureForm } from '../../views/board-fields.tsx'

export const loader = forPerson(spokenPost, ({ group, post: { id, title } }, args) => ({
  title: args.say('board:closure.title'),
  group,
  post: { id, title },
  form: freshForm(),
}))

export const action = forPerson(spokenPost, async ({ me, group, post }, args) =>
  act(args, closureForm, async (value) => {
    await closePost(db, { kind: 'person', person: me.id, group: group.slug }, post.id, value)
    return href('/my/groups/:group/board/:post', { group: group.slug, post: post.id })
  }),
)

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
