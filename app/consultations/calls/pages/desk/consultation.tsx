import { href } from '#app/href.ts'
import { anyStaff, atDesk } from '#app/http/page.ts'
import { NotFound } from '#app/refusal.ts'
import { useLoaderData } from '#app/remix.ts'
import { Moment } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Definition, Facts } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { mayEditCall } from '../../access.ts'
import { deskCalls } from '../../desk-calls.ts'
import { CallActions } from '../../views/call-actions.tsx'
import { CallStrip } from '../../views/call-strip.tsx'

export const loader = atDesk(anyStaff, async ({ me }, args) => {
  const now = new Date()
  const [call] = await deskCalls(db, { slug: args.params.consultation, now })
  if (!call) throw new NotFound()
  return {
    title: call.title,
    mayEdit: mayEditCall(me, call),
    call,
    now,
  }
})

export default function DeskConsultation() {
  const { me, mayEdit, call, now } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <DeskPage
      wide
      me={me}
      current="consultations"
      title={call.title}
      crumbs={[{ to: href('/desk/consultations'), label: say('consultations:desk.list.title') }, { label: call.title }]}
    >
      <CallStrip call={call} now={now} plain />
      {call.state === 'draft' && <p>{say('consultations:desk.call.draftNext')}</p>}
      <CallActions call={call} mayEdit={mayEdit} />
      <Facts
        items={[
          {
            value: call.submissions,
            label: say('consultations:desk.call.submissions'),
            to: href('/desk/submissions', { consultation: call.slug }),
          },
          {
            value: call.opinions,
            label: say('consultations:desk.call.opinions'),
            to: href('/desk/opinions', { consultation: call.slug }),
          },
          { value: call.withdrawn, label: say('consultations:desk.call.withdrawn') },
          ...(call.openDiscussion && mayEdit && call.state !== 'draft'
            ? [
                {
                  value: call.toModerate,
                  label: say('discussion:desk.waiting'),
                  to: href('/desk/consultations/:consultation/moderation', { consultation: call.slug }),
                },
              ]
            : []),
        ]}
      />
      <Definition
        items={[
          {
            term: say('consultations:desk.call.plan'),
            detail: (
              <A to={href('/plans/:plan/editions/:edition', { plan: call.planSlug, edition: call.editionLabel })}>
                {call.planTitle} {say('consultations:edition', { edition: call.editionLabel })}
              </A>
            ),
          },
          {
            term: say('consultations:desk.list.period'),
            detail: (
              <>
                <Moment value={call.opensAt} />
                {say('consultations:to')}
                <Moment value={call.closesAt} />
              </>
            ),
          },
          {
            term: say('discussion:call.legend'),
            detail: say(call.openDiscussion ? 'discussion:call.open' : 'discussion:call.closed'),
          },
          { term: say('consultations:desk.list.department'), detail: call.department },
        ]}
      />
    </DeskPage>
  )
}
