import { href } from '#app/href.ts'
import { anyStaff, atDesk } from '#app/http/page.ts'
import { NotFound } from '#app/refusal.ts'
import { DeskPage } from '#app/ui/page.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { mayEditCall } from '../../access.ts'
import { deskCalls } from '../../desk-calls.ts'
import { CallActions } from '../../views/call-actions.tsx'
import { CallFacts } from '../../views/call-facts.tsx'
import { CallStrip } from '../../views/call-strip.tsx'

export const loader = atDesk(anyStaff, async ({ me }, args) => {
  const now = new Date()
  const [call] = await deskCalls(db, { slug: args.params.consultation, now })
  if (!call) throw new NotFound()
  return { title: call.title, mayEdit: mayEditCall(me, call), call, now }
})

export default function DeskConsultation() {
  const { mayEdit, call, now, say, ...page } = usePage<typeof loader>()
  return (
    <DeskPage
      {...page}
      wide
      current="consultations"
      title={call.title}
      crumbs={[{ to: href('/desk/consultations'), label: say('consultations:desk.list.title') }, { label: call.title }]}
    >
      <CallStrip call={call} now={now} plain />
      {call.state === 'draft' && <p>{say('consultations:desk.call.draftNext')}</p>}
      <CallActions call={call} mayEdit={mayEdit} />
      <CallFacts call={call} mayEdit={mayEdit} />
    </DeskPage>
  )
}
