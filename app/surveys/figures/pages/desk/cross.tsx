import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { maySeeSurveys } from '#app/surveys/questionnaires/access.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import { Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { askedBands, bandsQuery, dateWidths } from '../../bands-form.ts'
import { countedSurvey, itemOf, targetOf } from '../../counted-survey.ts'
import { cross } from '../../cross.ts'
import { crossChart } from '../../figure-charts.ts'
import { BandFields, BandsRefused } from '../../views/band-fields.tsx'
import { Chart } from '../../views/chart.tsx'
import { Choosing, useAskedOptions } from '../../views/choosing.tsx'
import { CrossTable } from '../../views/cross-table.tsx'
import { WeightedHint } from '../../views/figure-table.tsx'
import { ResultsFrame, Targets } from '../../views/results-frame.tsx'

export const loader = atDesk(staffWho(maySeeSurveys), async (_, args) => {
  const survey = await countedSurvey(db, args.params.survey ?? '')
  const query = args.query
  const target = targetOf(survey, query.get('target'))
  const t = args.say
  const named = (name: string) => (query.get(name) ? itemOf(survey, query.get(name) ?? '') : null)
  const [rows, columns] = [named('rows'), named('columns')]
  const bands = { rows: askedBands(query, rows, 'rows'), columns: askedBands(query, columns, 'columns') }
  const cut = { rowBands: bands.rows?.bands, columnBands: bands.columns?.bands }
  const table = rows && columns ? await cross(db, { survey, target, ...cut }, rows, columns) : null
  const { targets, isPublished } = survey
  // Attributes first: by them everything else is cut.
  const isAttribute = ({ question }: (typeof survey.items)[number]) => question.type === 'single' && question.attribute
  const asked = [...survey.items.filter(isAttribute), ...survey.items.filter((item) => !isAttribute(item))]
  return {
    heading: 'survey-results:cross.title',
    survey: { ...titled(survey), isPublished },
    targets,
    target,
    rows: rows?.item ?? asked[0]?.item,
    columns: columns?.item ?? survey.items.at(-1)?.item,
    table,
    bands,
    link: { ...bandsQuery(bands.rows), ...bandsQuery(bands.columns) },
    chart:
      table &&
      columns &&
      (await crossChart(table, { lang: args.context.lang, t }, { kind: columns.kind, rows: columns.options })),
    choices: { rows: asked.map(({ asked }) => asked), columns: survey.items.map(({ asked }) => asked) },
  }
})

export default function Cross() {
  const { survey, targets, target, rows, columns, table, bands, link, chart, choices, say, t, ...page } =
    usePage<typeof loader>()
  const options = useAskedOptions()
  const { slug } = survey
  return (
    <ResultsFrame {...page} survey={survey} place="cross" lead={say('survey-results:cross.lead')}>
      <Targets
        targets={targets}
        current={target}
        address={(target) => href('/desk/surveys/:survey/cross', { survey: slug }, { rows, columns, target, ...link })}
      />
      <Choosing
        to={href('/desk/surveys/:survey/cross', { survey: slug })}
        keep={{ target }}
        choices={[
          { name: 'rows', label: t('survey-results:cross.rows'), value: rows, options: options(choices.rows) },
          {
            name: 'columns',
            label: t('survey-results:cross.columns'),
            value: columns,
            options: options(choices.columns),
          },
        ]}
      >
        {(['rows', 'columns'] as const).map((side) => {
          const asked = bands[side]
          return (
            asked && (
              <BandFields key={side} asked={asked} widths={dateWidths} legend={t(`survey-results:cross.${side}`)} />
            )
          )
        })}
      </Choosing>
      <BandsRefused asked={[bands.rows, bands.columns]} />
      {!table && <p className="hint">{say('survey-results:cross.choose')}</p>}
      {table && table.total.n === 0 && <Empty title={say('survey-results:noSheets')} />}
      {table && table.total.n !== 0 && (
        <>
          <CrossTable table={table} />
          <WeightedHint isShown={table.total.weighted !== null} />
          <Chart svg={chart} />
        </>
      )}
    </ResultsFrame>
  )
}
