import { opinionsOfOrganisation } from '#app/consultations/answers/answered-opinions.ts'
import { AnsweredOpinions } from '#app/consultations/answers/views/answered-opinions.tsx'
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
  const [opinions, events] = await Promise.all([opinionsOfOrganisation(db, group.id), eventsOfGroup(db, group.id)])
  const moments = events.ahead.flatMap(({ opensAt, closesAt, endsAt }) => [opensAt, closesAt, endsAt])
  return { head, keep: keepUntil(moments), group, opinions, events }
})

export default function Group() {
  const { group, opinions, events } = useLoaderData<typeof loader>()
  const { say } = useText()
  const { slug, name, nameEasy, nameEn, state, since, news } = group
  const title = <Written ja={name} easy={nameEasy} en={nameEn} />
  const crumbs = [{ to: href('/groups'), label: say('directory:title') }, { label: title }]
  return (
    <Page title={title} crumbs={crumbs} switchRuby>
      {(state === 'dormant' || state === 'struck_off') && (
        <Notice tone="info" title={say(`directory:state.${state}`)}>
          {since && (
            <p>
              {say('directory:since.label')} <Day value={since} />
            </p>
          )}
          <p>{say(`directory:since.${state}`)}</p>
        </Notice>
      )}
      <GroupProfile group={group} />
      {state !== 'struck_off' && <p className="hint">{say('directory:ownWords')}</p>}
      <GroupEvents {...events} />
      <AnsweredOpinions
        title={say('speaking:opinions.title')}
        lead={say('speaking:opinions.lead')}
        opinions={opinions}
      />
      {(news.length > 0 || state !== 'struck_off') && (
        <>
          <h2>{say('directory:news.title')}</h2>
          <GroupNews news={news} />
        </>
      )}
      {news.length > 0 && (
        <p>
          <A to={href('/groups/:group/feed.xml', { group: slug })}>{say('directory:news.feed')}</A>
        </p>
      )}
    </Page>
  )
}
