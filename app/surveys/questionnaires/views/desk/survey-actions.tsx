import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
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
    questions: { to: href('/desk/surveys/:survey/questions', { survey: slug }), may: true },
    preview: { to: href('/desk/surveys/:survey/preview', { survey: slug }), may: true },
    paper: { to: href('/desk/surveys/:survey/form.pdf', { survey: slug }), may: true },
    correction: { to: href('/desk/surveys/:survey/correction', { survey: slug }), may: mayEdit && corrected > 0 },
    return: { to: href('/desk/surveys/:survey/return', { survey: slug }), may: !isDraft },
    sheets: { to: href('/desk/surveys/:survey/sheets', { survey: slug }), may: mayType && !isDraft },
    codes: { to: href('/desk/surveys/:survey/codes', { survey: slug }), may: mayEdit && survey.sample },
    figures: { to: href('/desk/surveys/:survey/figures', { survey: slug }), may: !isDraft },
    results: { to: href('/desk/surveys/:survey/results', { survey: slug }), may: mayEdit && !isDraft },
    details: { to: href('/desk/surveys/:survey/details', { survey: slug }), may: mayEdit },
    publication: { to: href('/desk/surveys/:survey/publication', { survey: slug }), may: mayEdit && isDraft },
    period: { to: href('/desk/surveys/:survey/period', { survey: slug }), may: mayEdit && !isDraft },
    closure: { to: href('/desk/surveys/:survey/closure', { survey: slug }), may: mayEdit && state === 'open' },
    public: { to: href('/surveys/:survey', { survey: slug }), may: !isDraft },
    copy: { to: href('/desk/surveys/:survey/copy', { survey: slug }), may: mayEdit },
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
