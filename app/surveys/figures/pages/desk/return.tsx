import { atDesk, staffWho } from '#app/http/page.ts'
import { maySeeSurveys } from '#app/surveys/questionnaires/access.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { countedSurvey } from '../../counted-survey.ts'
import { returnChart } from '../../figure-charts.ts'
import { returnOf } from '../../return.ts'
import { ResultsFrame } from '../../views/results-frame.tsx'
import { ReturnPart } from '../../views/return-part.tsx'

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
    heading: 'survey-results:return.title',
    survey: { ...titled(survey), isPublished },
    parts: await Promise.all(targets.map(part)),
  }
})

export default function Return() {
  const { parts, ...page } = usePage<typeof loader>()
  return (
    <ResultsFrame {...page} place="return">
      {parts.map((part) => (
        <ReturnPart key={part.figure.target} {...part} />
      ))}
    </ResultsFrame>
  )
}
