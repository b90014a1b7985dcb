import type { ReactNode } from 'react'
import { paths } from '#app/paths.ts'
import { A, useText } from '#app/ui/language.tsx'
import { ButtonLink, Definition, Notice } from '#app/ui/parts.tsx'

type Props = {
  survey: { slug: string; state: 'draft' | 'coming' | 'open' | 'closed'; isComplete: boolean; sample: boolean }
  mayEdit: boolean
  mayType: boolean
  problems: number
  corrected: number
  pages: { entries: unknown[] }[]
}

/** What can be done with a survey now: the one thing that comes next as a button, all else by what it is about. */
export function SurveyActions({ survey, mayEdit, mayType, problems, corrected, pages }: Props) {
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
  const hasNext = mayEdit || (!isDraft && next !== 'correction')
  const places = {
    questions: { to: paths.surveyQuestions(slug), may: true },
    preview: { to: paths.surveyPreview(slug), may: true },
    paper: { to: paths.surveyPaper(slug), may: true },
    correction: { to: paths.surveyCorrection(slug), may: mayEdit && corrected > 0 },
    return: { to: paths.surveyReturn(slug), may: !isDraft },
    sheets: { to: paths.surveySheets(slug), may: mayType && !isDraft },
    codes: { to: paths.surveyCodes(slug), may: mayEdit && survey.sample },
    figures: { to: paths.surveyFigures(slug), may: !isDraft },
    results: { to: paths.surveyReport(slug), may: mayEdit && !isDraft },
    details: { to: paths.surveyDetails(slug), may: mayEdit },
    publication: { to: paths.surveyPublication(slug), may: mayEdit && isDraft },
    period: { to: paths.surveyPeriod(slug), may: mayEdit && !isDraft },
    closure: { to: paths.surveyClosure(slug), may: mayEdit && state === 'open' },
    public: { to: paths.survey(slug), may: !isDraft },
    copy: { to: paths.surveyCopy(slug), may: mayEdit },
  }
  type Place = keyof typeof places
  const name = (place: Place): ReactNode =>
    place === 'paper'
      ? say('survey-paper:actions.form')
      : place === 'codes' || place === 'sheets'
        ? say(`survey-paper:${place}.title`)
        : say(`surveys-desk:survey.do.${place === 'questions' && !isDraft ? 'wordings' : place}`)
  const groups: Record<string, Place[]> = {
    questions: ['questions', 'correction', 'preview', 'paper'],
    answers: ['return', 'sheets', 'codes'],
    results: ['figures', 'results'],
    survey: ['details', 'publication', 'period', 'closure', 'public', 'copy'],
  }
  return (
    <>
      {mayEdit && isDraft && <p>{say(`surveys-desk:survey.next.${isEmpty ? 'begin' : next}`, { count: problems })}</p>}
      {mayEdit && corrected > 0 && !isDraft && (
        <Notice tone="warn" title={say('surveys-desk:survey.notYetCorrected', { count: corrected })} />
      )}
      {hasNext && (
        <p className="actions">
          <ButtonLink to={places[next].to}>{name(next)}</ButtonLink>
        </p>
      )}
      <Definition
        items={Object.entries(groups).flatMap(([group, all]) => {
          const shown = all.filter((place) => places[place].may && !(hasNext && place === next))
          const detail = (
            <ul key={group} className="doors">
              {shown.map((place) => (
                <li key={place}>
                  <A to={places[place].to}>{name(place)}</A>
                </li>
              ))}
            </ul>
          )
          return shown.length === 0 ? [] : [{ term: say(`surveys-desk:survey.doors.${group}`), detail }]
        })}
      />
    </>
  )
}
