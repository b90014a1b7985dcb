import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { NotFound } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, TextArea } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button, ButtonLink, Notice } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import { removalForm } from '../../board.ts'
import { mayKeepBoard } from '../../board-access.ts'
import { viewMessages } from '../../board-contact.ts'
import { findPost } from '../../board-list.ts'
import { Messages, PostDetails, type ShownMessage } from '../../views/board-post.tsx'

async function editedPost(db: Db, me: Staff, named: Named) {
  requireThat(mayKeepBoard(me))
  return { post: await findPost(db, named.post) }
}

export const loader = atDesk(editedPost, ({ post }) => ({ title: post.title, post, form: freshForm() }))

/** What people wrote to the city: shown in the answer to the form, and nowhere without a reason. */
export const action = atDesk(editedPost, async ({ me, post }, args) => {
  if (post.departmentId === null) throw new NotFound()
  return act(args, removalForm, async ({ reason }, form) => {
    const messages = await viewMessages(db, me.id, { post: post.id, reason })
    return { state: form.state, current: null, messages }
  })
})

export default function DeskPost() {
  const { me, post, form } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() as { messages?: ShownMessage[] } | undefined
  const state = shownForm(sent, form)
  const { say } = useText()
  const title = <span lang="ja">{post.title}</span>
  const isOpen = !post.closedAt && !post.removedAt
  return (
    <DeskPage
      me={me}
      current="board"
      title={title}
      crumbs={[{ to: href('/desk/board'), label: say('board:title') }, { label: title }]}
    >
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
