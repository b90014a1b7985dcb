import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { deskMe, requireThat } from '../../../accounts/access.ts'
import { textOf } from '../../../http/context.ts'
import { handle } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { paths } from '../../../paths.ts'
import { useText } from '../../../ui/language.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { ButtonLink, Empty } from '../../../ui/parts.tsx'
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
        <ButtonLink to={paths.newDeskPost()}>{say('board:desk.new')}</ButtonLink>
      </p>
      {posts.length === 0 && <Empty title={say('board:none')} />}
      <ul className="entries dense">
        {posts.map((post) => (
          <PostEntry key={post.id} post={post} to={paths.deskPost(post.id)} />
        ))}
      </ul>
    </DeskPage>
  )
}
