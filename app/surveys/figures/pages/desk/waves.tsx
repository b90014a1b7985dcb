import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { maySeeSurveys } from '#app/surveys/questionnaires/access.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import { Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { countedSurvey, itemOf, targetOf } from '../../counted-survey.ts'
import { wavesChart } from '../../figure-charts.ts'
import { Chart } from '../../views/chart.tsx'
import { Choosing, useAskedOptions } from '../../views/choosing.tsx'
import { ResultsFrame, Targets } from '../../views/results-frame.tsx'
import { WavesTable } from '../../views/waves-table.tsx'
import { wavesOfItem } from '../../waves.ts'

export const loader = atDesk(staffWho(maySeeSurveys), async (_, args) => {
  const survey = await countedSurvey(db, args.params.survey ?? '')
  const query = args.query
  const target = targetOf(survey, query.get('target'))
  const named = query.get('item')
  const item = named ? itemOf(survey, named) : survey.items[0]
  const t = args.say
  const found = item ? await wavesOfItem(db, survey, item, target) : null
  const { targets, isPublished } = survey
  return {
    heading: 'survey-results:waves.title',
    survey: { ...titled(survey), isPublished },
    ...{ targets, target, found, item: item?.item },
    chart: found && (await wavesChart(found, { lang: args.context.lang, t })),
    choices: survey.items.map(({ asked }) => asked),
  }
})

export default function Waves() {
  const { survey, targets, target, found, item, chart, choices, say, t, ...page } = usePage<typeof loader>()
  const options = useAskedOptions()
  const { slug } = survey
  const waves = found?.waves ?? []
  return (
    <ResultsFrame {...page} survey={survey} place="waves" lead={say('survey-results:waves.lead')}>
      <Targets
        targets={targets}
        current={target}
        address={(target) => href('/desk/surveys/:survey/waves', { survey: slug }, { item, target })}
      />
      <Choosing
        to={href('/desk/surveys/:survey/waves', { survey: slug })}
        keep={{ target }}
        choices={[{ name: 'item', label: t('survey-results:waves.item'), value: item, options: options(choices) }]}
      />
      {waves.length < 2 && <Empty title={say('survey-results:waves.one')} />}
      {found && waves.length > 0 && (
        <div className="beside">
          <Chart svg={chart} />
          <div>
            <WavesTable found={found} />
          </div>
        </div>
      )}
    </ResultsFrame>
  )
}
