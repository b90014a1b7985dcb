import { href } from '#app/href.ts'
import { anyStaff, atDesk } from '#app/http/page.ts'
import { waitingFor } from '#app/plans/editions/second-person.ts'
import { WaitingForSecond } from '#app/plans/editions/views/desk/second-person.tsx'
import { NotFound } from '#app/refusal.ts'
import { DeskPage } from '#app/ui/page.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { mayEditCall } from '../../access.ts'
import { deskCalls } from '../../desk-calls.ts'
import { CallActions } from '../../views/call-actions.tsx'
import { CallFacts } from '../../views/call-facts.tsx'
import { CallStrip } from '../../views/call-strip.tsx'

export const loader = atDesk(anyStaff, async ({ me, actor }, args) => {
  const now = new Date()
  const [call] = await deskCalls(db, { slug: args.params.consultation, now })
  if (!call) throw new NotFound()
  const mayEdit = mayEditCall(me, call)
  const isWaiting = mayEdit && call.state === 'closed'
  const waiting = isWaiting ? await waitingFor(db, actor, { kind: 'result', id: call.id }) : null
  return { title: call.title, mayEdit, call, waiting, now }
})

export default function DeskConsultation() {
  const { mayEdit, call, waiting, now, say, ...page } = usePage<typeof loader>()
  return (
    <DeskPage
      {...page}
      wide
      current="consultations"
      title={call.title}
      crumbs={[{ to: href('/desk/consultations'), label: say('consultations:desk.list.title') }, { label: call.title }]}
    >
      <CallStrip call={call} now={now} plain />
      <WaitingForSecond
        by={waiting}
        to={href('/desk/consultations/:consultation/publication', { consultation: call.slug })}
      />
      {call.state === 'draft' && <p>{say('consultations:desk.call.draftNext')}</p>}
      <CallActions call={call} mayEdit={mayEdit} />
      <CallFacts call={call} mayEdit={mayEdit} />
    </DeskPage>
  )
}
