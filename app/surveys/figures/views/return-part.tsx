import type { ComponentProps } from 'react'
import type { SerializeFrom } from '#app/remix.ts'
import { Day } from '#app/ui/dates.tsx'
import { useText } from '#app/ui/language.tsx'
import { DataTable, Facts } from '#app/ui/parts.tsx'
import type { returnOf } from '../return.ts'
import { RoomyChart } from './chart.tsx'
import { countText, shareText } from './figure-table.tsx'

type Figure = SerializeFrom<typeof returnOf>['sample']

/** How many sheets were sent and came back, of those drawn or of everybody else. */
export function ReturnPart({ figure, chart }: { figure: Figure; chart: ComponentProps<typeof RoomyChart>['chart'] }) {
  const { say, t, written } = useText()
  const { target, days, districts, rate } = figure
  const counts = ['sent', 'undelivered', 'void', 'begun', 'finished', 'counted'] as const
  return (
    <section className="figure">
      <h2>{say(`survey-results:target.${target}`)}</h2>
      <Facts
        items={[
          ...counts.flatMap((name) => {
            const count = figure[name]
            return count === null ? [] : [{ value: countText(count), label: say(`survey-results:return.${name}`) }]
          }),
          ...(rate === null ? [] : [{ value: `${shareText(rate)} %`, label: say('survey-results:return.rate') }]),
        ]}
      />
      {target === 'sample' && <p className="hint">{say('survey-results:return.rateHint')}</p>}
      <RoomyChart chart={chart} />
      {districts.length > 0 && (
        <DataTable
          caption={say('survey-results:return.byDistrict')}
          columns={[
            { key: 'district', label: written('survey-results:return.district'), head: true },
            ...(['sent', 'undelivered', 'counted', 'rate'] as const).map((key) => ({
              ...{ key, label: written(`survey-results:return.${key}`), numeric: true },
            })),
          ]}
          rows={districts.map(({ district, sent, undelivered, counted, rate }) => ({
            key: district,
            cells: {
              district: district || t('survey-results:return.noDistrict'),
              ...{
                sent: countText(sent),
                undelivered: countText(undelivered),
                counted: countText(counted),
                rate: shareText(rate),
              },
            },
          }))}
        />
      )}
      {days.length > 0 && (
        <details className="cut">
          <summary>{say('survey-results:return.byDayTable')}</summary>
          <DataTable
            caption={say('survey-results:return.byDay')}
            columns={[
              { key: 'day', label: written('survey-results:return.day'), head: true },
              { key: 'web', label: written('survey-results:channel.web'), numeric: true },
              { key: 'paper', label: written('survey-results:channel.paper'), numeric: true },
            ]}
            rows={days.map(({ day, web, paper }) => ({
              key: day,
              cells: { day: <Day value={day} />, web: countText(web), paper: countText(paper) },
            }))}
          />
        </details>
      )}
    </section>
  )
}
