import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import type { OwnGroup } from '../member.ts'

/** From the page of one's group to what is done there day by day. */
export function MemberLinks({ group: { slug, state, role } }: { group: OwnGroup }) {
  const { say } = useText()
  const wasPublic = state !== 'applying' && state !== 'refused' && state !== 'withdrawn'
  const takesPart = state === 'registered' || state === 'renewal_due'
  return (
    <ul>
      {takesPart && role !== 'member' && (
        <li>
          <A to={href('/my/groups/:group/profile', { group: slug })}>{say('members:profile.title')}</A>
        </li>
      )}
      {takesPart && (
        <li>
          <A to={href('/my/groups/:group/news', { group: slug })}>{say('members:news.title')}</A>
        </li>
      )}
      <li>
        <A to={href('/my/groups/:group/events', { group: slug })}>{say('signups:group.title')}</A>
      </li>
      <li>
        <A to={href('/my/groups/:group/members', { group: slug })}>{say('members:list.title')}</A>
      </li>
      {wasPublic && (
        <li>
          <A to={href('/groups/:group', { group: slug })}>{say('members:profile.public')}</A>
        </li>
      )}
    </ul>
  )
}
