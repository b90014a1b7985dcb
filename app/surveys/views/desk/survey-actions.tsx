import { paths } from '../../../paths.ts'
import { useText } from '../../../ui/language.tsx'
import { ButtonLink, Notice } from '../../../ui/parts.tsx'

/** What can be done with a survey now; the one thing that comes next is the only filled button. */
export function SurveyActions({
  survey,
  mayEdit,
  problems,
  corrected,
  pages,
}: {
  survey: { slug: string; state: 'draft' | 'coming' | 'open' | 'closed'; isComplete: boolean }
  mayEdit: boolean
  problems: number
  corrected: number
  pages: { entries: unknown[] }[]
}) {
  const { say } = useText()
  const { slug, state } = survey
  const isDraft = state === 'draft'
  const isEmpty = pages.every(({ entries }) => entries.length === 0)
  const next = !isDraft
    ? corrected > 0
      ? 'correction'
      : state === 'closed'
        ? 'figures'
        : 'return'
    : isEmpty || problems > 0
      ? 'questions'
      : survey.isComplete
        ? 'publication'
        : 'details'
  const places = {
    questions: paths.surveyQuestions(slug),
    details: paths.surveyDetails(slug),
    publication: paths.surveyPublication(slug),
    correction: paths.surveyCorrection(slug),
    return: paths.surveyReturn(slug),
    figures: paths.surveyFigures(slug),
    preview: paths.surveyPreview(slug),
    public: paths.survey(slug),
    period: paths.surveyPeriod(slug),
    closure: paths.surveyClosure(slug),
    copy: paths.surveyCopy(slug),
    results: paths.surveyReport(slug),
  }
  const shown = (Object.keys(places) as (keyof typeof places)[]).filter((each) => {
    if (each === 'preview' || each === 'questions') return true
    if (each === 'return' || each === 'figures' || each === 'public') return !isDraft
    if (!mayEdit) return false
    if (each === 'publication') return isDraft
    if (each === 'correction') return corrected > 0
    if (each === 'period' || each === 'results') return !isDraft
    if (each === 'closure') return state === 'open'
    return true
  })
  return (
    <>
      {mayEdit && isDraft && <p>{say(`surveys-desk:survey.next.${isEmpty ? 'begin' : next}`, { count: problems })}</p>}
      {mayEdit && corrected > 0 && !isDraft && (
        <Notice tone="warn" title={say('surveys-desk:survey.notYetCorrected', { count: corrected })} />
      )}
      <p className="actions">
        {[...shown]
          .sort((one, other) => Number(other === next) - Number(one === next))
          .map((each) => (
            <ButtonLink key={each} to={places[each]} tone={each === next && (mayEdit || !isDraft) ? 'main' : 'quiet'}>
              {say(`surveys-desk:survey.do.${each === 'questions' && !isDraft ? 'wordings' : each}`)}
            </ButtonLink>
          ))}
      </p>
    </>
  )
}
