import { instant } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { ButtonLink } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { publicPost } from '../board-list.ts'
import { PostDetails } from '../views/board-post.tsx'

export const loader = inPublic(async ({ params }) => {
  const { messages: _, ...post } = await publicPost(db, params.post)
  const over = new Date(instant(post.expiresOn).getTime() + 86_400_000)
  return {
    head: { title: post.title, description: post.body.slice(0, 120), noindex: !post.isUp },
    keep: keepUntil([over]),
    post: { ...post, messages: 0 },
  }
})

export default function BoardPost() {
  const { post } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <Page
      title={<span lang="ja">{post.title}</span>}
      crumbs={[
        { to: href('/groups/board'), label: say('board:title') },
        { label: <span lang="ja">{post.title}</span> },
      ]}
    >
      <PostDetails post={post} />
      {post.isUp && (
        <p className="actions">
          <ButtonLink to={href('/groups/board/:post/contact', { post: post.id })}>
            {say('board:contact.title')}
          </ButtonLink>
        </p>
      )}
    </Page>
  )
}
