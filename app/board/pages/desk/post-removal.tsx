import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { ErrorSummary, Form, TextArea } from '#app/ui/form/form.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { removalForm, removePost } from '../../board.ts'
import { keptPost } from '../../desk-access.ts'

export const loader = atDesk(keptPost, async ({ post }) => {
  return { heading: 'board:removal.title', post: { id: post.id, title: post.title }, fields: {} }
})

export const action = atDesk(keptPost, async ({ me, post }, args) =>
  act(args, removalForm, async (value) => {
    await removePost(db, me.id, post.id, value.reason)
    return href('/desk/board/:post', { post: post.id })
  }),
)

export default function PostRemoval() {
  const { post, state, say, ...page } = usePage<typeof loader>()
  const way = [
    { to: href('/desk/board'), label: say('board:title') },
    { to: href('/desk/board/:post', { post: post.id }), label: <span lang="ja">{post.title}</span> },
  ]
  return (
    <DeskPage {...page} current="board" lead={say('board:removal.lead')} way={way}>
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
