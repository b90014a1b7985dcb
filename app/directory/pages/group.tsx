import { postsUpOf } from '#app/board/board-list.ts'
import { PostEntry } from '#app/board/views/board-post.tsx'
import { instant, isoDay } from '#app/calendar.ts'
import { opinionsOfOrganisation } from '#app/consultations/answers/answered-opinions.ts'
import { AnsweredOpinions } from '#app/consultations/answers/views/answered-opinions.tsx'
import { publishedStatementsOf } from '#app/consultations/referrals/statement.ts'
import { OwnStatements } from '#app/consultations/referrals/views/statement.tsx'
import { eventsOfGroup } from '#app/events/programme/next-events.ts'
import { GroupEvents } from '#app/events/programme/views/next-events.tsx'
import { href } from '#app/href.ts'
import { keepUntil } from '#app/http/keep.ts'
import { inPublic } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { cutGraphemes } from '#app/text/graphemes.ts'
import { Day } from '#app/ui/dates.tsx'
import { A, pick, plain, useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { groupPage } from '../group-page.ts'
import { GroupNews } from '../views/group-news.tsx'
import { GroupProfile } from '../views/group-profile.tsx'

export const loader = inPublic(async ({ say, params, context }) => {
  const group = await groupPage(db, params.group)
  const { slug, name, nameEasy, nameEn, state, purpose } = group
  const head = {
    title: plain(pick(context.lang, { ja: name, easy: nameEasy, en: nameEn })),
    description: cutGraphemes(purpose, 120) || say('directory:title'),
    canonical: href('/groups/:group', { group: slug }),
    noindex: state === 'struck_off',
  }
  const [opinions, statements, events, posts] = await Promise.all([
    opinionsOfOrganisation(db, group.id),
    publishedStatementsOf(db, group.id),
    eventsOfGroup(db, group.id),
    postsUpOf(db, group.id),
  ])
  const moments = events.ahead.flatMap(({ opensAt, closesAt, endsAt }) => [opensAt, closesAt, endsAt])
  const midnight = instant(isoDay(new Date(Date.now() + 86_400_000)))
  return {
    ...{ head, group, opinions, statements, events, posts },
    // posts go by themselves when their day is over
    keep: keepUntil(posts.length > 0 ? [...moments, midnight] : moments),
  }
})

export default function Group() {
  const { group, opinions, statements, events, posts } = useLoaderData<typeof loader>()
  const { say } = useText()
  const { slug, name, nameEasy, nameEn, state, since, news } = group
  const title = <Written ja={name} easy={nameEasy} en={nameEn} />
  const crumbs = [{ to: href('/groups'), label: say('directory:title') }, { label: title }]
  const isOver = state === 'struck_off'
  return (
    <Page title={title} crumbs={crumbs} switchRuby>
      {(state === 'dormant' || isOver) && (
        <Notice tone="info" title={say(`directory:state.${state}`)}>
          {since && (
            <p>
              {say('directory:since.label')} <Day value={since} />
            </p>
          )}
          <p>{say(`directory:since.${state}`)}</p>
        </Notice>
      )}
      <GroupProfile group={group} isOver={isOver} />
      {(news.length > 0 || !isOver) && (
        <section>
          <h2>{say('directory:news.title')}</h2>
          <GroupNews news={news} />
          {news.length > 0 && (
            <p>
              <A to={href('/groups/:group/feed.xml', { group: slug })}>{say('directory:news.feed')}</A>
            </p>
          )}
        </section>
      )}
      <GroupEvents {...events} />
      {posts.length > 0 && (
        <section>
          <h2>{say('board:title')}</h2>
          <ul className="entries">
            {posts.map((post) => (
              <PostEntry key={post.id} post={post} to={href('/groups/board/:post', { post: post.id })} isUnderGroup />
            ))}
          </ul>
        </section>
      )}
      <AnsweredOpinions
        title={say('speaking:opinions.title')}
        lead={say('speaking:opinions.lead')}
        opinions={opinions}
      />
      <OwnStatements title={say('referrals:public.title')} statements={statements} />
    </Page>
  )
}
