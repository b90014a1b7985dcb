import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { maySeeSurveys } from '#app/surveys/questionnaires/access.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import { A } from '#app/ui/language.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { askedBands, bandsQuery, dateWidths } from '../../bands-form.ts'
import { countedSurvey, itemOf, targetOf } from '../../counted-survey.ts'
import { figureChart } from '../../figure-charts.ts'
import { tabulateItem } from '../../tabulation.ts'
import { BandFields, BandsRefused } from '../../views/band-fields.tsx'
import { Chart } from '../../views/chart.tsx'
import { Choosing } from '../../views/choosing.tsx'
import { AskedWords, Counts, FigureTable, NumbersTable, useWords, WeightedHint } from '../../views/figure-table.tsx'
import { ResultsFrame, Targets } from '../../views/results-frame.tsx'

export const loader = atDesk(staffWho(maySeeSurveys), async (_, args) => {
  const survey = await countedSurvey(db, args.params.survey ?? '')
  const item = itemOf(survey, args.params.item)
  const query = args.query
  const target = targetOf(survey, query.get('target'))
  const bands = askedBands(query, item)
  const t = args.say
  const figure = await tabulateItem(db, { survey, target, bands: bands?.bands }, item)
  const { targets, isPublished } = survey
  return {
    title: `${t('survey-results:figures.title')} ${item.asked.number}`,
    survey: { ...titled(survey), isPublished },
    targets,
    target,
    figure,
    bands,
    links: { figure: bandsQuery(bands), cross: bandsQuery(bands, 'columns') },
    chart: await figureChart([figure], { lang: args.context.lang, t }),
    attributes: survey.items.flatMap(({ question, asked }) =>
      question.type === 'single' && question.attribute && asked.item !== item.item ? [asked] : [],
    ),
  }
})

export default function FigurePage() {
  const { survey, targets, target, figure, bands, links, chart, attributes, say, ...page } = usePage<typeof loader>()
  const words = useWords()
  const { slug } = survey
  const here = { survey: slug, item: figure.item }
  return (
    <ResultsFrame {...page} survey={survey} place="figures" title={<AskedWords asked={figure} />}>
      <Targets
        targets={targets}
        current={target}
        address={(target) => href('/desk/surveys/:survey/figures/:item', here, { target, ...links.figure })}
      />
      {bands && (
        <Choosing to={href('/desk/surveys/:survey/figures/:item', here)} keep={{ target }} choices={[]}>
          <BandFields asked={bands} widths={dateWidths} />
        </Choosing>
      )}
      <BandsRefused asked={[bands]} />
      <Counts figure={figure} />
      <div className="beside">
        <Chart svg={chart} />
        <div>
          {figure.rows.length > 0 && <FigureTable figure={figure} />}
          <NumbersTable figure={figure} />
        </div>
      </div>
      {figure.rows.some(({ error }) => error !== null) && <p className="hint">{say('survey-results:errorFormula')}</p>}
      <WeightedHint isShown={figure.rows.some(({ weighted }) => weighted !== null)} />
      {figure.kind === 'text' && (
        <p>
          <A to={href('/desk/surveys/:survey/texts/:item', here, { target })}>{say('survey-results:readTexts')}</A>
        </p>
      )}
      {attributes.length > 0 && (
        <>
          <h2>{say('survey-results:cutBy')}</h2>
          <ul>
            {attributes.map((each) => (
              <li key={each.item}>
                <A
                  to={href(
                    '/desk/surveys/:survey/cross',
                    { survey: slug },
                    { rows: each.item, columns: figure.item, target, ...links.cross },
                  )}
                >
                  {words(each.words)}
                </A>
              </li>
            ))}
          </ul>
        </>
      )}
    </ResultsFrame>
  )
}
