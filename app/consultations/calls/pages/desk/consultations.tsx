import { href } from '#app/href.ts'
import { anyStaff, atDesk } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { Moment } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { ButtonLink, DataTable, Empty } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { mayMakeCall } from '../../access.ts'
import { deskCalls } from '../../desk-calls.ts'

export const loader = atDesk(anyStaff, async ({ me }, args) => {
  const t = args.say
  return {
    title: t('consultations:desk.list.title'),
    mayMake: mayMakeCall(me),
    calls: await deskCalls(db),
  }
})

export default function DeskConsultations() {
  const { me, mayMake, calls } = useLoaderData<typeof loader>()
  const { say, t } = useText()
  return (
    <DeskPage wide me={me} current="consultations" title={say('consultations:desk.list.title')}>
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
        <DataTable
          cards
          caption={t('consultations:desk.list.title')}
          columns={[
            { key: 'name', label: t('consultations:desk.list.name'), head: true },
            { key: 'state', label: t('consultations:desk.list.state') },
            { key: 'period', label: t('consultations:desk.list.period') },
            { key: 'department', label: t('consultations:desk.list.department') },
            { key: 'submissions', label: t('consultations:desk.list.submissions'), numeric: true },
            { key: 'opinions', label: t('consultations:desk.list.opinions'), numeric: true },
          ]}
          rows={calls.map((call) => ({
            key: call.id,
            cells: {
              name: <A to={href('/desk/consultations/:consultation', { consultation: call.slug })}>{call.title}</A>,
              state: say(`consultations:state.${call.state}`),
              period: (
                <>
                  <Moment value={call.opensAt} />
                  {say('consultations:to')}
                  <br />
                  <Moment value={call.closesAt} />
                </>
              ),
              department: call.department,
              submissions: call.submissions,
              opinions: call.opinions,
            },
          }))}
        />
      )}
    </DeskPage>
  )
}
