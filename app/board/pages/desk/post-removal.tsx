import { deskMe, requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, TextArea } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import { removalForm, removePost } from '../../board.ts'
import { mayKeepBoard } from '../../board-access.ts'
import { findPost } from '../../board-list.ts'

async function editedPost(db: Db, me: Staff, named: Named) {
  requireThat(mayKeepBoard(me))
  const post = await findPost(db, named.post)
  return { post }
}

export const loader = atDesk(editedPost, async ({ me, post }, args) => {
  const head = { title: args.say('board:removal.title'), noindex: true }
  return { head, me: deskMe(me), post: { id: post.id, title: post.title }, form: freshForm() }
})

export const action = atDesk(editedPost, async ({ me, post }, args) =>
  act(args, removalForm, async (value) => {
    await removePost(db, me.id, post.id, value.reason)
    return href('/desk/board/:post', { post: post.id })
  }),
)

export default function PostRemoval() {
  const { me, post, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
  const { say } = useText()
  const crumbs = [
    { to: href('/desk/board'), label: say('board:title') },
    { to: href('/desk/board/:post', { post: post.id }), label: <span lang="ja">{post.title}</span> },
    { label: say('board:removal.title') },
  ]
  return (
    <DeskPage
      me={me}
      current="board"
      title={say('board:removal.title')}
      lead={say('board:removal.lead')}
      crumbs={crumbs}
    >
      <ErrorSummary state={state} />
      <Form state={state}>
        <TextArea
          name="reason"
          label={say('board:removal.reason')}
          hint={say('board:removal.hint')}
          rows={3}
          maxLength={500}
          required
        />
        <Button tone="danger">{say('board:removal.button')}</Button>
      </Form>
    </DeskPage>
  )
}
