import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { mayDecide } from '../../access.ts'
import { deskGroup } from '../../desk-group.ts'
import { newsOf } from '../../news.ts'
import { NewsList } from '../../views/news-list.tsx'

export const loader = atDesk(staffWho(mayDecide), async (_, args) => {
  const group = await deskGroup(db, args.params.organisation)
  const title = args.say('members:desk.news.title')
  const done = args.query.has('done')
  return { title, group, done, news: await newsOf(db, group.id) }
})

export default function News() {
  const { me, group, done, news } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <DeskPage me={me} title={say('members:desk.news.title')} lead={group.name}>
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
