import { href } from '#app/href.ts'
import { Moment, Until } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DataTable } from '#app/ui/parts.tsx'

type Call = {
  id: string
  slug: string
  title: string
  state: string
  opensAt: string
  closesAt: string
  department: string
  submissions: number
  opinions: number
}

/** All calls, those being written too. */
export function CallTable({ calls }: { calls: Call[] }) {
  const { say, written } = useText()
  return (
    <DataTable
      cards
      caption={say('consultations:desk.list.title')}
      isTitled
      columns={[
        { key: 'name', label: written('consultations:desk.list.name'), head: true },
        { key: 'state', label: written('consultations:desk.list.state') },
        { key: 'period', label: written('consultations:desk.list.period') },
        { key: 'department', label: written('consultations:desk.list.department') },
        { key: 'submissions', label: written('consultations:desk.list.submissions'), numeric: true },
        { key: 'opinions', label: written('consultations:desk.list.opinions'), numeric: true },
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
              <Until value={call.closesAt} />
            </>
          ),
          department: call.department,
          submissions: call.submissions,
          opinions: call.opinions,
        },
      }))}
    />
  )
}
