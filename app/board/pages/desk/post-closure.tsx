import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { DeskPage } from '#app/ui/page.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { closePost, closureForm } from '../../board.ts'
import { cityPost } from '../../desk-access.ts'
import { ClosureForm } from '../../views/board-fields.tsx'

export const loader = atDesk(cityPost, async ({ post }) => {
  return { heading: 'board:closure.title', post: { id: post.id, title: post.title }, fields: {} }
})

export const action = atDesk(cityPost, async ({ me, post }, args) =>
  act(args, closureForm, async (value) => {
    await closePost(db, { kind: 'staff', staff: me.id, departmentId: post.departmentId }, post.id, value)
    return href('/desk/board/:post', { post: post.id })
  }),
)

export default function PostClosure() {
  const { post, state, say, cityName, ...page } = usePage<typeof loader>()
  const way = [
    { to: href('/desk/board'), label: say('board:title') },
    { to: href('/desk/board/:post', { post: post.id }), label: <span lang="ja">{post.title}</span> },
  ]
  return (
    <DeskPage {...page} current="board" lead={say('board:closure.lead')} way={way}>
      <ClosureForm state={state} by={cityName} />
    </DeskPage>
  )
}
