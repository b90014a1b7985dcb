import { href } from '#app/href.ts'
import { Day } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DataTable } from '#app/ui/parts.tsx'

type Batch = {
  id: string
  label: string
  district: string
  count: number
  sentOn: string | null
  states: Record<string, number>
}

export function BatchTable({ slug, states, batches }: { slug: string; states: string[]; batches: Batch[] }) {
  const { say, written } = useText()
  const column = (key: string, more = {}) => ({ key, label: written(`survey-paper:codes.column.${key}`), ...more })
  return (
    <DataTable
      caption={say('survey-paper:codes.batches')}
      cards
      columns={[
        ...[column('label', { head: true }), column('district'), column('sentOn')],
        column('count', { numeric: true }),
        ...states.map((state) => ({
          key: state,
          label: written(`survey-paper:codes.state.${state}`),
          numeric: true,
        })),
      ]}
      rows={batches.map(({ id, label, district, count, sentOn, states: counts }) => ({
        key: id,
        cells: {
          label: <A to={href('/desk/surveys/:survey/codes/:batch', { survey: slug, batch: id })}>{label}</A>,
          district: district || '–',
          sentOn: sentOn ? <Day value={sentOn} /> : '–',
          count: count.toLocaleString(),
          ...Object.fromEntries(states.map((state) => [state, (counts[state] ?? 0).toLocaleString()])),
        },
      }))}
    />
  )
}
