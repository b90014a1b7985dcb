import { href } from '#app/href.ts'
import { Moment } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DataTable } from '#app/ui/parts.tsx'

type Batch = { id: string; label: string; madeAt: string; count: number; states: Record<string, number> }

export function InvitationTable({ slug, states, batches }: { slug: string; states: string[]; batches: Batch[] }) {
  const { say, written } = useText()
  return (
    <DataTable
      cards
      caption={say('invitations:batches')}
      columns={[
        { key: 'label', label: written('invitations:label'), head: true },
        { key: 'madeAt', label: written('invitations:madeAt') },
        { key: 'count', label: written('invitations:count'), numeric: true },
        ...states.map((state) => ({
          key: state,
          label: written(`invitations:state.${state}`),
          numeric: true,
        })),
      ]}
      rows={batches.map(({ id, label, madeAt, count, states: counts }) => ({
        key: id,
        cells: {
          label: (
            <A to={href('/desk/events/:event/invitations/:batch', { event: slug, batch: id })}>
              <span lang="ja">{label}</span>
            </A>
          ),
          madeAt: <Moment value={madeAt} />,
          count: count.toLocaleString(),
          ...Object.fromEntries(states.map((state) => [state, (counts[state] ?? 0).toLocaleString()])),
        },
      }))}
    />
  )
}
