import { href } from '#app/href.ts'
import { handle } from '#app/http/handle.ts'
import { person } from '#app/http/person.ts'
import { groupOf } from '#app/organisations/member.ts'
import { MyGroupPage } from '#app/organisations/views/my-group-page.tsx'
import { NotFound } from '#app/refusal.ts'
import { type LoaderFunctionArgs, useLoaderData } from '#app/remix.ts'
import { A, useText } from '#app/ui/language.tsx'
import { ButtonLink } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { messagesTo } from '../../board-contact.ts'
import { findPost } from '../../board-list.ts'
import { Messages, PostDetails } from '../../views/board-post.tsx'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const group = await groupOf(db, (await person(args)).id, args.params.group)
  const post = await findPost(db, args.params.post)
  if (post.organisationId !== group.id) throw new NotFound()
  return { head: { title: post.title, noindex: true }, group, post, messages: await messagesTo(db, post.id) }
})

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
