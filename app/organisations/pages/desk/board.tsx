import { deskMe, requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { handle } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type LoaderFunctionArgs, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { ButtonLink, Empty } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { mayKeepBoard } from '../../board-access.ts'
import { allPosts } from '../../board-list.ts'
import { PostEntry } from '../../views/board-post.tsx'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const me = await staff(args)
  requireThat(mayKeepBoard(me))
  const head = { title: textOf(args.context)('board:title'), noindex: true }
  return { head, me: deskMe(me), posts: await allPosts(db) }
})

export default function DeskBoard() {
  const { me, posts } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <DeskPage me={me} current="board" title={say('board:title')} lead={say('board:desk.lead')}>
      <p className="actions">
        <ButtonLink to={href('/desk/board/new')}>{say('board:desk.new')}</ButtonLink>
      </p>
      {posts.length === 0 && <Empty title={say('board:none')} />}
      <ul className="entries dense">
        {posts.map((post) => (
          <PostEntry key={post.id} post={post} to={href('/desk/board/:post', { post: post.id })} />
        ))}
      </ul>
    </DeskPage>
  )
}
