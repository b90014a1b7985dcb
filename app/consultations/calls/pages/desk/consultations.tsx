import { deskMe } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { json, useLoaderData } from '#app/remix.ts'
import { Moment } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { ButtonLink, DataTable, Empty } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { mayMakeCall } from '../../access.ts'
import { deskCalls } from '../../desk-calls.ts'

export const loader = handled(async (args) => {
  const me = await staff(args)
  const t = textOf(args.context)
  return json({
    head: { title: t('consultations:desk.list.title'), noindex: true },
    me: deskMe(me),
    mayMake: mayMakeCall(me),
    calls: await deskCalls(db),
  })
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
