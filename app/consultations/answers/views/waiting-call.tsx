import type { Shown } from '#app/consultations/comments/views/marks.tsx'
import { href } from '#app/href.ts'
import { useCount } from '#app/ui/count.ts'
import { Until } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { ButtonLink, Facts, Tag } from '#app/ui/parts.tsx'
import type { Waiting } from '../waiting.ts'

/** A call with what waits in it, each count leading to its list. */
export function WaitingCall({ call, roles }: { call: Shown<Waiting>; roles: string[] }) {
  const { say } = useText()
  const count = useCount()
  const { slug: consultation, unsorted, waiting, deciding, overdue, approved } = call
  const isDone = !call.open && unsorted + waiting + deciding === 0
  const groups = (state: string) => href('/desk/groups', { consultation, state })
  const counted = [
    ...(call.toModerate !== null && roles.includes('editor')
      ? [
          {
            value: count(call.toModerate),
            label: say('discussion:desk.toQueue'),
            to: href('/desk/consultations/:consultation/moderation', { consultation }),
          },
        ]
      : []),
    {
      value: count(unsorted),
      label: say('answers:opinions.state.unsorted'),
      to: href('/desk/opinions', { consultation, state: 'unsorted' }),
    },
    { value: count(waiting), label: say('answers:groups.state.waiting'), to: groups('waiting') },
    { value: count(deciding), label: say('answers:groups.state.deciding'), to: groups('deciding') },
    { value: count(approved), label: say('answers:groups.state.approved'), to: groups('approved') },
    ...(overdue > 0
      ? [
          {
            value: <span className="late">{count(overdue)}</span>,
            label: say('answers:groups.state.overdue'),
            to: groups('overdue'),
          },
        ]
      : []),
  ]
  return (
    <section className="waiting">
      <h2>
        <A to={href('/desk/consultations/:consultation', { consultation })}>{call.title}</A>
      </h2>
      <p className="meta">
        {call.open ? <Tag tone="good">{say('answers:home.open')}</Tag> : <Tag>{say('answers:home.closed')}</Tag>}
        <span>
          {say('answers:home.closes')} <Until value={call.closesAt} />
        </span>
        <A to={href('/desk/submissions', { consultation })}>{say('answers:home.submissions')}</A>
      </p>
      <Facts items={counted} />
      {isDone && roles.includes('editor') && (
        <p className="actions">
          <ButtonLink to={href('/desk/consultations/:consultation/publication', { consultation })}>
            {say('answers:home.publish')}
          </ButtonLink>
        </p>
      )}
    </section>
  )
}
