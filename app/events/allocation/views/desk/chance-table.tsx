import { useText } from '#app/ui/language.tsx'
import { DataTable, Notice } from '#app/ui/parts.tsx'
import type { Chance } from '../../tables.ts'

/** Percent with as many digits as many draws can tell. */
const percent = (chance: number) => `${(chance * 100).toFixed(1)} %`

/** How likely each kind of application is to be drawn, before anything is published; what stands in the way, and the way out. */
export function ChanceTable({ chances }: { chances: Chance[] }) {
  const { say, t, written } = useText()
  const order = [...chances].sort(
    (a, b) => a.people - b.people || Number(b.priority) - Number(a.priority) || (a.stratum < b.stratum ? -1 : 1),
  )
  const has = { priority: chances.some(({ priority }) => priority), strata: chances.some(({ stratum }) => stratum) }
  const shutOut = Map.groupBy(
    chances.filter(({ because }) => because !== null),
    ({ because }) => because,
  )
  const countOf = (all: Chance[]) => all.reduce((sum, { applications }) => sum + applications, 0)
  return (
    <>
      {[...shutOut].map(([because, all]) => (
        <Notice
          key={because}
          tone={because === 'priority' ? 'info' : 'warn'}
          title={say(`draws:chance.never.${because}`, { count: countOf(all) })}
        >
          <p>{say(`draws:chance.way.${because}`)}</p>
        </Notice>
      ))}
      <DataTable
        caption={say('draws:chance.title')}
        columns={[
          { key: 'people', label: written('draws:chance.people'), numeric: true, head: true },
          ...(has.priority ? [{ key: 'priority', label: written('draws:table.priority') }] : []),
          ...(has.strata ? [{ key: 'stratum', label: written('draws:table.stratum') }] : []),
          { key: 'applications', label: written('draws:chance.applications'), numeric: true },
          { key: 'chance', label: written('draws:chance.chance'), numeric: true },
        ]}
        rows={order.map(({ people, stratum, priority, applications, chance }) => ({
          id: `chance-${people}-${stratum}-${priority}`,
          cells: {
            people: t('events:people', { count: people }),
            priority: priority && say('draws:table.first'),
            stratum: stratum && Number(stratum),
            applications,
            chance: percent(chance),
          },
        }))}
      />
      <p className="hint">{say('draws:chance.how')}</p>
    </>
  )
}
