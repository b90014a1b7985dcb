import { postsOf } from '#app/board/board-list.ts'
import { PostEntry } from '#app/board/views/board-post.tsx'
import { href } from '#app/href.ts'
import { forPerson } from '#app/http/page.ts'
import { ownGroup } from '#app/organisations/groups/own-access.ts'
import { MyGroupPage } from '#app/organisations/groups/views/my-group-page.tsx'
import { useLoaderData } from '#app/remix.ts'
import { Day, Until } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { ButtonLink, Empty, Tag } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { callsForOrganisation } from '../../organisation-voice.ts'
import { referralsOf } from '../../statement.ts'

export const loader = forPerson(ownGroup, async ({ group }, args) => {
  const [calls, referrals, posts] = await Promise.all([
    callsForOrganisation(db, group.id),
    referralsOf(db, group.id),
    postsOf(db, group.id),
  ])
  const maySpeak = group.state === 'registered' || group.state === 'renewal_due'
  return { title: args.say('speaking:voice.title'), group, calls, referrals, posts, maySpeak }
})

/** All a group says and is asked: comments, referrals, the board. */
export default function Voice() {
  const { group, calls, referrals, posts, maySpeak } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <MyGroupPage group={group} title={say('speaking:voice.title')} above={[{ label: say('speaking:voice.title') }]}>
      {!maySpeak && <p>{say('speaking:refused.notRegistered')}</p>}
      <h2>{say('speaking:voice.referrals')}</h2>
      {referrals.length === 0 && <Empty title={say('speaking:voice.noReferrals')} />}
      <ul className="entries">
        {referrals.map((each) => (
          <li key={each.id}>
            <h3 className="entry-title">
              <A to={href('/my/groups/:group/referrals/:referral', { group: group.slug, referral: each.id })}>
                <span lang="ja">{each.title}</span>
              </A>
            </h3>
            <p className="meta">
              <Tag tone={each.statements.length > 0 ? 'good' : each.over ? 'bad' : 'act'}>
                {say(each.statements.length > 0 ? 'referrals:answered' : 'referrals:unanswered')}
              </Tag>
              <span>
                {say('referrals:due')} <Day value={each.dueOn} />
              </span>
            </p>
          </li>
        ))}
      </ul>
      <h2>{say('speaking:voice.calls')}</h2>
      {calls.length === 0 && <Empty title={say('speaking:voice.noCalls')} />}
      <ul className="entries">
        {calls.map(({ slug, title, closesAt, isOpen, sent }) => (
          <li key={slug}>
            <h3 className="entry-title">
              <A to={href('/consultations/:consultation', { consultation: slug })}>
                <span lang="ja">{title}</span>
              </A>
            </h3>
            <p className="meta">
              <span>
                {say('speaking:voice.closes')} <Until value={closesAt} />
              </span>
              {sent.length > 0 && <span>{say('speaking:voice.sent', { numbers: sent.join(' ') })}</span>}
              {isOpen && maySpeak && (
                <A to={href('/my/groups/:group/comment/:call', { group: group.slug, call: slug })}>
                  {say('speaking:comment.head')}
                </A>
              )}
            </p>
          </li>
        ))}
      </ul>
      <h2>{say('board:title')}</h2>
      {maySpeak && (
        <p>
          <ButtonLink to={href('/my/groups/:group/board/new', { group: group.slug })} tone="quiet">
            {say('board:new')}
          </ButtonLink>
        </p>
      )}
      <ul className="entries">
        {posts.map((post) => (
          <PostEntry
            key={post.id}
            post={post}
            to={href('/my/groups/:group/board/:post', { group: group.slug, post: post.id })}
          />
        ))}
      </ul>
    </MyGroupPage>
  )
}
