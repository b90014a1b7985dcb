import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { NotFound } from '#app/refusal.ts'
import { ErrorSummary, Form, TextArea } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button, ButtonLink, Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { removalForm } from '../../board.ts'
import { viewMessages } from '../../board-contact.ts'
import { keptPost } from '../../desk-access.ts'
import { Messages, PostDetails } from '../../views/board-post.tsx'

export const loader = atDesk(keptPost, ({ post }) => ({ title: post.title, post, fields: {} }))

/** What people wrote to the city: shown in the answer to the form, and nowhere without a reason. */
export const action = atDesk(keptPost, async ({ me, post }, args) => {
  if (post.departmentId === null) throw new NotFound()
  return act(args, removalForm, async ({ reason }, form) => {
    const messages = await viewMessages(db, me.id, { post: post.id, reason })
    return { state: form.state, current: null, messages }
  })
})

export default function DeskPost() {
  const { post, state, sent, say, ...page } = usePage<typeof loader, typeof action>()
  const title = <span lang="ja">{post.title}</span>
  const isOpen = !post.closedAt && !post.removedAt
  return (
    <DeskPage {...page} current="board" title={title} way={[{ to: href('/desk/board'), label: say('board:title') }]}>
      <PostDetails post={post} />
      {isOpen && (
        <p className="actions">
          {post.departmentId && (
            <ButtonLink to={href('/desk/board/:post/closure', { post: post.id })}>
              {say('board:closure.title')}
            </ButtonLink>
          )}
          <A to={href('/desk/board/:post/removal', { post: post.id })}>{say('board:removal.title')}</A>
        </p>
      )}
      {post.departmentId && post.messages > 0 && (
        <>
          <h2>{say('board:messages.title')}</h2>
          {sent?.messages ? (
            <>
              <Notice tone="info" title={say('board:messages.recorded')} />
              <Messages messages={sent.messages} />
            </>
          ) : (
            <>
              <p>{say('board:messages.count', { count: post.messages })}</p>
              <ErrorSummary state={state} />
              <Form state={state}>
                <TextArea name="reason" label={say('board:messages.reason')} rows={2} maxLength={500} required />
                <Button>{say('board:messages.show')}</Button>
              </Form>
            </>
          )}
        </>
      )}
    </DeskPage>
  )
}
