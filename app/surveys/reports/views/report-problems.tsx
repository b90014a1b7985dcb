import { href } from '#app/href.ts'
import type { SerializeFrom } from '#app/remix.ts'
import { end } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import type { Problem } from '../result-check.ts'

/** What stands in the way of publication, each with the page where it is mended. */
export function ReportProblems({ problems, survey }: { problems: SerializeFrom<Problem>[]; survey: string }) {
  const { say, lang } = useText()
  const placeOf = (problem: SerializeFrom<Problem>): string => {
    switch (problem.kind) {
      case 'draft':
        return href('/desk/surveys/:survey/publication', { survey })
      case 'open':
        return href('/desk/surveys/:survey/closure', { survey })
      case 'uncoded':
        return href('/desk/surveys/:survey/texts/:item', { survey, item: problem.item })
      case 'published':
        return href('/surveys/:survey/results', { survey })
      case 'untyped':
        return href('/desk/surveys/:survey/sheets/second-entry', { survey })
      case 'unsettled':
        return href('/desk/surveys/:survey/sheets', { survey })
      default:
        return href('/desk/surveys/:survey/results', { survey })
    }
  }
  const valuesOf = (problem: SerializeFrom<Problem>) =>
    problem.kind === 'open' ? { moment: end(problem.closesAt, lang) } : { ...problem }
  return (
    <Notice tone="info" title={say('survey-report:check.problems')}>
      <ul>
        {problems.map((problem) => (
          <li key={`${problem.kind}${'item' in problem ? problem.item : ''}`}>
            <A to={placeOf(problem)}>{say(`survey-report:problem.${problem.kind}`, valuesOf(problem))}</A>
          </li>
        ))}
      </ul>
    </Notice>
  )
}
