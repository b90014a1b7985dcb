import { instant, isoDay } from '#app/calendar.ts'
import { href } from '#app/href.ts'
import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { groupWords } from '#app/organisations/groups/words.ts'
import { useLoaderData } from '#app/remix.ts'
import { A, useText } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Empty, Pagination } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { boardPage } from '../board-list.ts'
import { BoardFilters } from '../views/board-filters.tsx'
import { PostEntry } from '../views/board-post.tsx'

export const loader = inPublic(async ({ say, query }) => {
  const asked = (name: string) => query.get(name) || undefined
  const filter = { kind: asked('kind'), field: asked('field'), district: asked('district') }
  const [{ posts, next }, words] = await Promise.all([
    boardPage(db, { ...filter, after: asked('after') }),
    groupWords(db),
  ])
  const tomorrow = instant(isoDay(new Date(Date.now() + 86_400_000)))
  return {
    head: { title: say('board:title'), description: say('board:lead'), canonical: href('/groups/board') },
    // posts go by themselves when their day is over
    keep: keepUntil([tomorrow]),
    ...{ posts, filter, words, next: next && href('/groups/board', { ...filter, after: next }) },
  }
})

export default function Board() {
  const { posts, filter, words, next } = useLoaderData<typeof loader>()
  const { say } = useText()
  const isFiltered = Object.values(filter).some(Boolean)
  return (
    <Page title={say('board:title')} lead={say('board:lead')}>
      <BoardFilters filter={filter} words={words} />
      {posts.length === 0 && <Empty title={say(isFiltered ? 'board:noneSuch' : 'board:none')} />}
      <ul className="entries">
        {posts.map((post) => (
          <PostEntry key={post.id} post={post} to={href('/groups/board/:post', { post: post.id })} />
        ))}
      </ul>
      <Pagination next={next} previous={null} />
      <p className="hint">
        {say('board:how')} <A to={href('/my')}>{say('board:toMy')}</A>
      </p>
    </Page>
  )
}
