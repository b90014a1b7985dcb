import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { maySeeSurveys } from '#app/surveys/questionnaires/access.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import { Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { countedSurvey, targetOf } from '../../counted-survey.ts'
import { figureChart } from '../../figure-charts.ts'
import { partOf, partsOfSurvey } from '../../figure-parts.ts'
import { tabulateAll } from '../../tabulation.ts'
import { PartLinks } from '../../views/part-links.tsx'
import { QuestionFigures } from '../../views/question-figures.tsx'
import { ResultsFrame, Targets } from '../../views/results-frame.tsx'

export const loader = atDesk(staffWho(maySeeSurveys), async (_, args) => {
  const survey = await countedSurvey(db, args.params.survey ?? '')
  const query = args.query
  const target = targetOf(survey, query.get('target'))
  const parts = partsOfSurvey(survey)
  const part = partOf(parts, query.get('page'), query.get('part'))
  const t = args.say
  const figures = await tabulateAll(db, { survey, target }, part?.items ?? [])
  const byQuestion = [...Map.groupBy(figures, ({ item }) => item.split('.')[0] ?? '')]
  const questions = await Promise.all(
    byQuestion.map(async ([key, own]) => {
      const spoken = { lang: args.context.lang, t }
      return { key, figures: own, chart: await figureChart(own, spoken) }
    }),
  )
  const { targets, isPublished } = survey
  return {
    heading: 'survey-results:figures.title',
    survey: { ...titled(survey), isPublished },
    ...{ targets, target, questions, isEmpty: figures.every(({ sheets }) => sheets === 0) },
    parts: parts.map(({ items, ...each }) => ({
      ...each,
      isCurrent: each.page === part?.page && each.part === part.part,
    })),
  }
})

export default function Figures() {
  const { survey, targets, target, questions, parts, isEmpty, say, ...page } = usePage<typeof loader>()
  const { slug } = survey
  const current = parts.find(({ isCurrent }) => isCurrent)
  const at = { page: current?.page, part: current?.part }
  return (
    <ResultsFrame {...page} survey={survey} place="figures" lead={say('survey-results:figures.lead')}>
      <Targets
        targets={targets}
        current={target}
        address={(target) => href('/desk/surveys/:survey/figures', { survey: slug }, { target, ...at })}
      />
      {isEmpty ? (
        <Empty title={say('survey-results:noSheets')} />
      ) : (
        <>
          <PartLinks slug={slug} target={target} parts={parts} />
          {questions.map(({ key, figures, chart }) => (
            <QuestionFigures key={key} slug={slug} target={target} figures={figures} chart={chart} />
          ))}
          <PartLinks slug={slug} target={target} parts={parts} isEnd />
        </>
      )}
    </ResultsFrame>
  )
}
