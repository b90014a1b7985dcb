import { href } from '#app/href.ts'
import { atDesk } from '#app/http/page.ts'
import { A } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { listedGroup } from '../../desk-access.ts'
import { newsOf } from '../../news.ts'
import { NewsList } from '../../views/news-list.tsx'

export const loader = atDesk(listedGroup, async ({ group }, args) => {
  const done = args.query.has('done')
  return { heading: 'members:desk.news.title', group, done, news: await newsOf(db, group.id) }
})

export default function News() {
  const { group, done, news, say, ...page } = usePage<typeof loader>()
  return (
    <DeskPage {...page} lead={group.name}>
      {done && (
        <Notice tone="good" role="status">
          <p>{say('members:news.done.withdrawn')}</p>
        </Notice>
      )}
      <p>
        <A to={href('/groups/:group', { group: group.slug })}>{say('members:profile.public')}</A>
      </p>
      <NewsList
        news={news}
        withdrawal={(id) =>
          href('/desk/organisations/:organisation/news/:news/withdrawal', { organisation: group.slug, news: id })
        }
      />
    </DeskPage>
  )
}
