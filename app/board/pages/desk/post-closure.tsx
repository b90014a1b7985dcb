import { deskMe, requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { NotFound } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { type Db, db } from '#db/connection'
import { closePost, closureForm } from '../../board.ts'
import { mayKeepBoard } from '../../board-access.ts'
import { findPost } from '../../board-list.ts'
import { ClosureForm } from '../../views/board-fields.tsx'

async function editedPost(db: Db, me: Staff, named: Named) {
  requireThat(mayKeepBoard(me))
  const post = await findPost(db, named.post)
  if (post.departmentId === null) throw new NotFound()
  return { post }
}

export const loader = atDesk(editedPost, async ({ me, post }, args) => {
  const head = { title: args.say('board:closure.title'), noindex: true }
  return { head, me: deskMe(me), post: { id: post.id, title: post.title }, form: freshForm() }
})

export const action = atDesk(editedPost, async ({ me, post }, args) =>
  act(args, closureForm, async (value) => {
    await closePost(db, { kind: 'staff', staff: me.id, departmentId: post.departmentId ?? '' }, post.id, value)
    return href('/desk/board/:post', { post: post.id })
  }),
)

export default function PostClosure() {
  const { me, post, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
  const { say, cityName } = useText()
  const crumbs = [
    { to: href('/desk/board'), label: say('board:title') },
    { to: href('/desk/board/:post', { post: post.id }), label: <span lang="ja">{post.title}</span> },
    { label: say('board:closure.title') },
  ]
  return (
    <DeskPage
      me={me}
      current="board"
      title={say('board:closure.title')}
      lead={say('board:closure.lead')}
      crumbs={crumbs}
    >
      <ClosureForm state={state} by={cityName} />
    </DeskPage>
  )
}
