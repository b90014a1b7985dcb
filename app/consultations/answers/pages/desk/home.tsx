import { deskMe, hasRole, isAdministrator } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { roomForFiles } from '#app/files/room.ts'
import { RoomNotice } from '#app/files/views/room-notice.tsx'
import { href } from '#app/href.ts'
import { go } from '#app/http/handle.ts'
import { inPublic } from '#app/http/page.ts'
import { staffOrNull } from '#app/http/session.ts'
import { useLoaderData } from '#app/remix.ts'
import { Day, daysLeft } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Empty } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { type GroupFilterState, listGroups } from '../../response-list.ts'
import { GroupList } from '../../views/group-list.tsx'
import { WaitingCall } from '../../views/waiting-call.tsx'
import { whatWaits } from '../../waiting.ts'

/** The departments whose answers a person writes or decides; null: all. */
function departmentsOf(me: Staff): string[] | null {
  const own = me.roles.filter(({ role }) => role === 'answerer' || role === 'approver')
  if (hasRole(me, 'editor') || own.some(({ departmentId }) => departmentId === null)) return null
  return own.flatMap(({ departmentId }) => departmentId ?? [])
}

/** What a person is mostly here for: who decides sees what was submitted, everybody else what is to be written. */
const mainState = (me: Staff): GroupFilterState =>
  hasRole(me, 'approver') && !hasRole(me, 'editor') && !hasRole(me, 'answerer') ? 'deciding' : 'waiting'

/** Whoever is not signed in is not refused here, but led to where they sign in. */
export const loader = inPublic(async (args) => {
  const me = await staffOrNull(args)
  if (!me) throw go(args.context, href('/desk/sign-in', { to: href('/desk') }))
  const departments = departmentsOf(me)
  const state = mainState(me)
  const [calls, groups, room] = await Promise.all([
    whatWaits(db, departments),
    listGroups(db, { state, departments: departments ?? undefined }),
    isAdministrator(me) ? roomForFiles(db) : null,
  ])
  return {
    title: args.say('answers:home.title'),
    me: deskMe(me),
    state,
    room,
    calls,
    groups: groups.rows.slice(0, 10),
    more: groups.rows.length > 10,
  }
})

export default function Home() {
  const { me, room, calls, groups, state, more } = useLoaderData<typeof loader>()
  const { say } = useText()
  const due = calls
    .map(({ nextDue }) => nextDue)
    .filter((day) => day !== null)
    .sort()[0]
  const left = due ? daysLeft(due, new Date()) : 0
  return (
    <DeskPage
      title={say('answers:home.title')}
      lead={
        due && (
          <>
            {say('answers:home.nextDue')} <Day value={due} />{' '}
            {left > 0 && say('answers:home.daysLeft', { count: left })}
          </>
        )
      }
      me={me}
    >
      <RoomNotice room={room} />
      {calls.length === 0 && (
        <Empty
          title={say('answers:home.nothing')}
          action={{ to: href('/desk/consultations'), label: say('answers:home.toCalls') }}
        />
      )}
      {calls.map((call) => (
        <WaitingCall key={call.slug} call={call} roles={me.roles} />
      ))}
      {groups.length > 0 && (
        <>
          <h2>{say(`answers:home.${state}`)}</h2>
          <GroupList groups={groups} />
          {more && (
            <p>
              <A to={href('/desk/groups', { state })}>{say('answers:home.more')}</A>
            </p>
          )}
        </>
      )}
    </DeskPage>
  )
}
