import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { deskMe, requireThat } from '../../../accounts/access.ts'
import { textOf } from '../../../http/context.ts'
import { handle as handled } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { paths } from '../../../paths.ts'
import { useText } from '../../../ui/language.tsx'
import { Empty } from '../../../ui/parts.tsx'
import { maySeeSurveys } from '../../access.ts'
import { countedSurvey, targetOf } from '../../counted-survey.ts'
import { figureChart, stackedFigures } from '../../figure-charts.ts'
import { tabulateAll } from '../../tabulation.ts'
import { QuestionFigures } from '../../views/results/question-figures.tsx'
import { ResultsFrame, Targets } from '../../views/results/results-frame.tsx'

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const me = await staff(args)
  requireThat(maySeeSurveys(me))
  const survey = await countedSurvey(db, args.params.survey ?? '')
  const target = targetOf(survey, new URL(args.request.url).searchParams.get('target'))
  const t = textOf(args.context)
  const figures = await tabulateAll(db, { survey, target })
  const questions = [...Map.groupBy(figures, ({ item }) => item.split('.')[0] ?? '')].map(([key, own]) => {
    const spoken = { lang: args.context.lang, t }
    const isMatrix = own[0]?.row != null
    const chart = isMatrix ? stackedFigures(own, spoken) : own[0] ? figureChart(own[0], spoken) : null
    return { key, figures: own, chart }
  })
  const { slug, title, targets } = survey
  const head = { title: t('survey-results:figures.title'), noindex: true }
  return { head, me: deskMe(me), survey: { slug, title }, targets, target, questions, sheets: figures[0]?.sheets ?? 0 }
})

export default function Figures() {
  const { me, survey, targets, target, questions, sheets } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <ResultsFrame
      me={me}
      survey={survey}
      place="figures"
      title={say('survey-results:figures.title')}
      lead={say('survey-results:figures.lead')}
    >
      <Targets targets={targets} current={target} address={(target) => paths.surveyFigures(survey.slug, { target })} />
      {sheets === 0 && <Empty title={say('survey-results:noSheets')} />}
      {sheets > 0 &&
        questions.map(({ key, figures, chart }) => (
          <QuestionFigures key={key} slug={survey.slug} target={target} figures={figures} chart={chart} />
        ))}
    </ResultsFrame>
  )
}
