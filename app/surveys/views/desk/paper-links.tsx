import { paths } from '../../../paths.ts'
import { A, useText } from '../../../ui/language.tsx'

type Props = { survey: { slug: string; sample: boolean; state: string }; mayEdit: boolean; mayType: boolean }

/** From the survey to its paper: the form, letters with codes, sheets. */
export function PaperLinks({ survey, mayEdit, mayType }: Props) {
  const { t, say } = useText()
  const { slug, sample, state } = survey
  return (
    <nav className="actions" aria-label={t('survey-paper:actions.label')}>
      <A to={paths.surveyPaper(slug)}>{say('survey-paper:actions.form')}</A>
      {mayEdit && sample && <A to={paths.surveyCodes(slug)}>{say('survey-paper:codes.title')}</A>}
      {mayType && state !== 'draft' && <A to={paths.surveySheets(slug)}>{say('survey-paper:sheets.title')}</A>}
    </nav>
  )
}
