import { href } from '#app/href.ts'
import { forPerson } from '#app/http/page.ts'
import { ownGroup } from '#app/organisations/groups/own-access.ts'
import { MyGroupPage } from '#app/organisations/groups/views/my-group-page.tsx'
import { useLoaderData } from '#app/remix.ts'
import { Moment, Until } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Empty } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { groupSignups, openForGroups } from '../../group-signups.ts'
import { GroupSignups } from '../../views/group-signups.tsx'

export const loader = forPerson(ownGroup, async ({ group }, args) => {
  const [signups, open] = await Promise.all([groupSignups(db, group.id), openForGroups(db)])
  const maySpeak = group.state === 'registered' || group.state === 'renewal_due'
  return { title: args.say('signups:group.title'), group, signups, maySpeak, open }
})

/** What a group takes part in through its delegates, and what it can apply for. */
export default function GroupEvents() {
  const { group, signups, maySpeak, open } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <MyGroupPage group={group} title={say('signups:group.title')} above={[{ label: say('signups:group.title') }]}>
      <h2>{say('signups:group.applied')}</h2>
      {signups.length > 0 ? <GroupSignups signups={signups} /> : <Empty title={say('signups:group.none')} />}
      <h2>{say('signups:group.open')}</h2>
      {!maySpeak && <p>{say('speaking:refused.notRegistered')}</p>}
      {open.length === 0 && <Empty title={say('signups:group.noneOpen')} />}
      <ul className="entries">
        {open.map((event) => (
          <li key={event.slug}>
            <h3 className="entry-title">
              <A to={href('/events/:event', { event: event.slug })}>
                <Written {...event.title} />
              </A>
            </h3>
            <p className="meta">
              <Moment value={event.startsAt} />
              {event.venue && <span lang="ja">{event.venue}</span>}
              <span>
                {say('signups:group.closes')} <Until value={event.closesAt} />
              </span>
            </p>
            {maySpeak && (
              <p>
                <A to={href('/my/groups/:group/events/:event/application', { group: group.slug, event: event.slug })}>
                  {say('signups:group.apply')}
                </A>
              </p>
            )}
          </li>
        ))}
      </ul>
    </MyGroupPage>
  )
}
