import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { DeskPage } from '#app/ui/page.tsx'
import { ButtonLink, Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { mayKeepBoard } from '../../board-access.ts'
import { allPosts } from '../../board-list.ts'
import { PostEntry } from '../../views/board-post.tsx'

export const loader = atDesk(staffWho(mayKeepBoard), async () => {
  return { heading: 'board:title', posts: await allPosts(db) }
})

export default function DeskBoard() {
  const { posts, say, ...page } = usePage<typeof loader>()
  return (
    <DeskPage {...page} current="board" lead={say('board:desk.lead')}>
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
