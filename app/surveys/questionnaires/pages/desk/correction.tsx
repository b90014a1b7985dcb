import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { Conflict } from '#app/refusal.ts'
import { ErrorSummary, Form, Hidden, TextArea } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { publishedQuestionnaire } from '../../building.ts'
import { correctedIn, correctSurvey } from '../../correction.ts'
import { editedSurvey } from '../../desk-access.ts'
import { namesOf } from '../../outline.ts'
import { problemsOf } from '../../problems.ts'
import { numbersOf } from '../../questionnaire.ts'
import { correctionForm } from '../../survey-form.ts'
import { CorrectedList } from '../../views/desk/corrected-list.tsx'
import { ProblemList } from '../../views/desk/problem-list.tsx'
import { SurveyDeskPage } from '../../views/desk/survey-desk-page.tsx'

export const loader = atDesk(editedSurvey, async (own) => {
  const { survey } = own
  const published = await publishedQuestionnaire(db, survey.id)
  if (!published) throw new Conflict('surveys-desk:refused.notPublished')
  return {
    heading: 'surveys-desk:correction.title',
    corrected: correctedIn(published.definition, survey.draft),
    numbers: numbersOf(survey.draft),
    names: namesOf(survey.draft),
    problems: problemsOf(survey.draft),
    fields: { version: String(survey.version) },
  }
})

export const action = atDesk(editedSurvey, async ({ actor, survey }, args) =>
  act(args, correctionForm, ({ version, reason, formKey }) =>
    once(db, formKey, async (trx) => {
      await correctSurvey(trx, actor, { survey: survey.slug, version, reason })
      return href('/desk/surveys/:survey', { survey: survey.slug })
    }),
  ),
)

export default function Correction() {
  const { survey, corrected, numbers, names, problems, form, state, say, ...page } = usePage<typeof loader>()
  return (
    <SurveyDeskPage {...page} survey={survey} lead={say('surveys-desk:correction.lead')}>
      <ErrorSummary state={state} />
      <ProblemList problems={problems} survey={survey.slug} />
      {corrected.length === 0 ? (
        <>
          <p>{say('surveys-desk:correction.none')}</p>
          <p>
            <ButtonLink to={href('/desk/surveys/:survey/questions', { survey: survey.slug })}>
              {say('surveys-desk:survey.do.wordings')}
            </ButtonLink>
          </p>
        </>
      ) : (
        <>
          <CorrectedList corrected={corrected} numbers={numbers} names={names} />
          <Form state={state}>
            <Hidden name="version" value={String(form.values.version)} />
            <TextArea
              name="reason"
              rows={3}
              maxLength={1000}
              label={say('surveys-desk:correction.reason')}
              hint={say('surveys-desk:correction.reasonHint')}
              required
            />
            <p className="actions">
              <Button>{say('surveys-desk:correction.do')}</Button>
              <ButtonLink to={href('/desk/surveys/:survey/questions', { survey: survey.slug })} tone="quiet">
                {say('surveys-desk:correction.goOn')}
              </ButtonLink>
            </p>
          </Form>
          <p>
            <A to={href('/desk/surveys/:survey/correction/removal', { survey: survey.slug })}>
              {say('surveys-desk:correction.drop')}
            </A>
          </p>
        </>
      )}
    </SurveyDeskPage>
  )
}
