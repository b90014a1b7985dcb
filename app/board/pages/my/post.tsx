import { href } from '#app/href.ts'
import { forPerson } from '#app/http/page.ts'
import { MyGroupPage } from '#app/organisations/groups/views/my-group-page.tsx'
import { useLoaderData } from '#app/remix.ts'
import { A, useText } from '#app/ui/language.tsx'
import { ButtonLink } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { messagesTo } from '../../board-contact.ts'
import { ownPost } from '../../own-access.ts'
import { Messages, PostDetails } from '../../views/board-post.tsx'

export const loader = forPerson(ownPost, async ({ group, post }) => ({
  title: post.title,
  group,
  post,
  messages: await messagesTo(db, post.id),
}))

/** A group's own post, with what people wrote about it. */
export default function GroupPost() {
  const { group, post, messages } = useLoaderData<typeof loader>()
  const { say } = useText()
  const title = <span lang="ja">{post.title}</span>
  const above = [
    { to: href('/my/groups/:group/voice', { group: group.slug }), label: say('speaking:voice.title') },
    { label: title },
  ]
  return (
    <MyGroupPage group={group} title={title} above={above}>
      <PostDetails post={post} />
      {!post.closedAt && !post.removedAt && (
        <p className="actions">
          <ButtonLink to={href('/my/groups/:group/board/:post/closure', { group: group.slug, post: post.id })}>
            {say('board:closure.title')}
          </ButtonLink>
          {post.isUp && <A to={href('/groups/board/:post', { post: post.id })}>{say('board:toPublic')}</A>}
        </p>
      )}
      <h2>{say('board:messages.title')}</h2>
      <p className="hint">{say('board:messages.private')}</p>
      <Messages messages={messages} />
    </MyGroupPage>
  )
}
