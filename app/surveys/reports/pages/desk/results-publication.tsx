import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { countedSurvey } from '#app/surveys/figures/counted-survey.ts'
import { mayPublishResults } from '#app/surveys/questionnaires/access.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import { SurveyDeskPage } from '#app/surveys/questionnaires/views/desk/survey-desk-page.tsx'
import { Moment } from '#app/ui/dates.tsx'
import { ErrorSummary, Form, Hidden, TextArea } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button, ButtonLink, DataTable } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import { leftOutOf } from '../../left-out.ts'
import { resultsForm } from '../../report-form.ts'
import { checkSurveyResult } from '../../result-check.ts'
import { publishResults } from '../../results.ts'
import { LeftOutList } from '../../views/left-out-list.tsx'
import { ReportProblems } from '../../views/report-problems.tsx'

async function publishedSurvey(db: Db, me: Staff, named: Named) {
  const survey = await countedSurvey(db, named.survey ?? '')
  requireThat(mayPublishResults(me, survey))
  return { survey }
}

export const loader = atDesk(publishedSurvey, async ({ survey }, args) => {
  const { last, ...check } = await checkSurveyResult(db, survey)
  return {
    title: args.say('survey-report:check.title'),
    survey: titled(survey),
    check,
    leftOut: last ? leftOutOf(survey, last) : [],
    form: freshForm(),
  }
})

export const action = atDesk(publishedSurvey, async ({ actor, survey }, args) =>
  act(args, resultsForm, async (value) => {
    await publishResults(db, actor, { ...value, survey: survey.slug })
    return href('/surveys/:survey/results', { survey: survey.slug })
  }),
)

export default function Publication() {
  const { me, survey, check, leftOut, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { t, say } = useText()
  const { problems, runs, isCorrection } = check
  const [last] = runs
  return (
    <SurveyDeskPage
      me={me}
      survey={survey}
      title={say('survey-report:check.title')}
      lead={say('survey-report:check.lead')}
    >
      <ErrorSummary state={state} />
      {problems.length > 0 && <ReportProblems problems={problems} survey={survey.slug} />}
      {problems.length === 0 && last && (
        <Form state={state}>
          <Hidden name="run" value={String(last.number)} />
          <p>{say('survey-report:check.ready', { number: last.number })}</p>
          {isCorrection && (
            <TextArea
              name="reason"
              label={say('survey-report:check.reason')}
              hint={say('survey-report:check.reasonHint')}
              rows={3}
              required
            />
          )}
          <p className="actions">
            <Button>{say('survey-report:check.publish')}</Button>
            <ButtonLink to={href('/desk/surveys/:survey/results', { survey: survey.slug })} tone="quiet">
              {say('survey-report:desk.back')}
            </ButtonLink>
          </p>
        </Form>
      )}
      {last && (
        <p>
          <A to={href('/desk/surveys/:survey/results/runs/:run', { survey: survey.slug, run: last.number })}>
            {say('survey-report:check.preview', { number: last.number })}
          </A>
        </p>
      )}
      {last && <LeftOutList leftOut={leftOut} />}
      {runs.length > 0 && (
        <DataTable
          caption={say('survey-report:check.runs')}
          columns={[
            { key: 'number', label: t('survey-report:check.run'), head: true },
            { key: 'made', label: t('survey-report:check.made') },
            { key: 'published', label: t('survey-report:check.published') },
          ]}
          rows={runs.map((run) => ({
            key: run.id,
            cells: {
              number: (
                <A to={href('/desk/surveys/:survey/results/runs/:run', { survey: survey.slug, run: run.number })}>
                  {run.number}
                </A>
              ),
              made: <Moment value={run.madeAt} />,
              published: run.publishedAt && (
                <>
                  <A to={href('/surveys/:survey/results', { survey: survey.slug }, { version: run.number })}>
                    <Moment value={run.publishedAt} />
                  </A>{' '}
                  {run.reason && <span lang="ja">{run.reason}</span>}
                </>
              ),
            },
          }))}
        />
      )}
    </SurveyDeskPage>
  )
}
