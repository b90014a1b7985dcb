import { atDesk, staffWho } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { maySeeSurveys } from '#app/surveys/questionnaires/access.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import { Day } from '#app/ui/dates.tsx'
import { useText } from '#app/ui/language.tsx'
import { DataTable, Facts } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { countedSurvey } from '../../counted-survey.ts'
import { returnChart } from '../../figure-charts.ts'
import { returnOf } from '../../return.ts'
import { RoomyChart } from '../../views/chart.tsx'
import { countText, shareText } from '../../views/figure-table.tsx'
import { ResultsFrame } from '../../views/results-frame.tsx'

export const loader = atDesk(staffWho(maySeeSurveys), async (_, args) => {
  const survey = await countedSurvey(db, args.params.survey ?? '')
  const found = await returnOf(db, survey.id)
  const t = args.say
  const { targets, isPublished } = survey
  const part = async (target: (typeof targets)[number]) => ({
    figure: found[target],
    chart: await returnChart(found[target], { lang: args.context.lang, t }),
  })
  return {
    title: t('survey-results:return.title'),
    survey: { ...titled(survey), isPublished },
    parts: await Promise.all(targets.map(part)),
  }
})

export default function Return() {
  const { me, survey, parts } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <ResultsFrame me={me} survey={survey} place="return" title={say('survey-results:return.title')}>
      {parts.map((part) => (
        <ReturnPart key={part.figure.target} {...part} />
      ))}
    </ResultsFrame>
  )
}

function ReturnPart({ figure, chart }: ReturnType<typeof useLoaderData<typeof loader>>['parts'][number]) {
  const { say, t } = useText()
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
          caption={t('survey-results:return.byDistrict')}
          columns={[
            { key: 'district', label: t('survey-results:return.district'), head: true },
            ...(['sent', 'undelivered', 'counted', 'rate'] as const).map((key) => ({
              ...{ key, label: t(`survey-results:return.${key}`), numeric: true },
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
            caption={t('survey-results:return.byDay')}
            columns={[
              { key: 'day', label: t('survey-results:return.day'), head: true },
              { key: 'web', label: t('survey-results:channel.web'), numeric: true },
              { key: 'paper', label: t('survey-results:channel.paper'), numeric: true },
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
