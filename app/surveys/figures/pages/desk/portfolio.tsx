import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { Invalid } from '#app/refusal.ts'
import { maySeeSurveys } from '#app/surveys/questionnaires/access.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import { Empty, Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { countedSurvey, targetOf } from '../../counted-survey.ts'
import type { Formula, Portfolio } from '../../figure.ts'
import { portfolioChart } from '../../figure-charts.ts'
import { portfolio, portfolioQuestions } from '../../portfolio.ts'
import { RoomyChart } from '../../views/chart.tsx'
import { Choosing } from '../../views/choosing.tsx'
import { useWords } from '../../views/figure-table.tsx'
import { PortfolioTable } from '../../views/portfolio-table.tsx'
import { ResultsFrame, Targets } from '../../views/results-frame.tsx'

const formulas: Formula[] = ['means', 'shares', 'scores', 'improvement']

export const loader = atDesk(staffWho(maySeeSurveys), async (_, args) => {
  const survey = await countedSurvey(db, args.params.survey ?? '')
  const query = args.query
  const target = targetOf(survey, query.get('target'))
  const questions = portfolioQuestions(survey)
  const chosen = (name: 'satisfaction' | 'importance', at: number) =>
    questions[name].find(({ question }) => question.key === query.get(name)) ??
    questions[name][at] ??
    questions[name][0]
  const [satisfaction, importance] = [chosen('satisfaction', 0), chosen('importance', 1)]
  const formula = formulas.find((each) => each === query.get('formula')) ?? 'means'
  const t = args.say
  const asked = {
    formula,
    target,
    satisfaction: satisfaction?.question.key ?? '',
    importance: importance?.question.key ?? '',
  }
  let found: Portfolio | null = null
  let refused: string | null = null
  try {
    if (satisfaction && importance) found = await portfolio(db, survey, asked)
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    refused = error.code
  }
  const choices = (name: 'satisfaction' | 'importance') =>
    questions[name].map(({ question, asked: { number, words } }) => ({ value: question.key, number, words }))
  const { targets, isPublished } = survey
  return {
    heading: 'survey-results:portfolio.title',
    survey: { ...titled(survey), isPublished },
    ...{ targets, target, asked, found, refused },
    chart: found && (await portfolioChart(found, { lang: args.context.lang, t })),
    choices: { satisfaction: choices('satisfaction'), importance: choices('importance') },
  }
})

export default function PortfolioPage() {
  const { survey, targets, target, asked, found, refused, chart, choices, say, t, ...page } = usePage<typeof loader>()
  const words = useWords()
  const { slug } = survey
  const options = (list: (typeof choices)['importance']) =>
    list.map(({ value, number, words: each }) => ({
      value,
      label: `${t('survey-results:number', { number })} ${words(each)}`,
    }))
  return (
    <ResultsFrame {...page} survey={survey} place="portfolio" lead={say('survey-results:portfolio.lead')}>
      <Targets
        targets={targets}
        current={target}
        address={(target) => href('/desk/surveys/:survey/portfolio', { survey: slug }, { ...asked, target })}
      />
      {choices.satisfaction.length === 0 ? (
        <Empty title={say('survey-results:portfolio.noMatrix')} />
      ) : (
        <Choosing
          to={href('/desk/surveys/:survey/portfolio', { survey: slug })}
          keep={{ target }}
          choices={[
            ...(['satisfaction', 'importance'] as const).map((name) => ({
              ...{
                name,
                label: t(`survey-results:portfolio.${name}`),
                value: asked[name],
                options: options(choices[name]),
              },
            })),
            {
              ...{ name: 'formula', label: t('survey-results:portfolio.formula'), value: asked.formula },
              options: formulas.map((each) => ({ value: each, label: t(`survey-results:formula.${each}.name`) })),
            },
          ]}
        />
      )}
      {refused && (
        <Notice tone="warn" role="status">
          <p>{say(refused)}</p>
        </Notice>
      )}
      {found && (
        <>
          <p>{say(`survey-results:formula.${asked.formula}.words`)}</p>
          <p>
            <code>{t(`survey-results:formula.${asked.formula}.formula`)}</code>
          </p>
          <RoomyChart chart={chart} />
          <PortfolioTable portfolio={found} />
        </>
      )}
    </ResultsFrame>
  )
}
