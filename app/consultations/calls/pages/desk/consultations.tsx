import { href } from '#app/href.ts'
import { anyStaff, atDesk } from '#app/http/page.ts'
import { DeskPage } from '#app/ui/page.tsx'
import { ButtonLink, Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { mayMakeCall } from '../../access.ts'
import { deskCalls } from '../../desk-calls.ts'
import { CallTable } from '../../views/call-table.tsx'

export const loader = atDesk(anyStaff, async ({ me }) => {
  return { heading: 'consultations:desk.list.title', mayMake: mayMakeCall(me), calls: await deskCalls(db) }
})

export default function DeskConsultations() {
  const { mayMake, calls, say, ...page } = usePage<typeof loader>()
  return (
    <DeskPage {...page} wide current="consultations">
      {mayMake && (
        <p className="actions">
          <ButtonLink to={href('/desk/consultations/new')}>{say('consultations:desk.list.new')}</ButtonLink>
        </p>
      )}
      {calls.length === 0 ? (
        <Empty title={say('consultations:desk.list.none')}>
          <p>{say('consultations:desk.list.noneNext')}</p>
        </Empty>
      ) : (
        <CallTable calls={calls} />
      )}
    </DeskPage>
  )
}
