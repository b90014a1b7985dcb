import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import { SurveyDeskPage } from '#app/surveys/questionnaires/views/desk/survey-desk-page.tsx'
import { Moment } from '#app/ui/dates.tsx'
import { ErrorSummary, Form, Hidden, TextArea } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { Button, ButtonLink, DataTable, Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { publishedSurvey } from '../../desk-access.ts'
import { leftOutOf } from '../../left-out.ts'
import { resultsForm } from '../../report-form.ts'
import { checkSurveyResult } from '../../result-check.ts'
import { publishResults } from '../../results.ts'
import { LeftOutList } from '../../views/left-out-list.tsx'
import { ReportProblems } from '../../views/report-problems.tsx'

export const loader = atDesk(publishedSurvey, async ({ survey }) => {
  const { last, ...check } = await checkSurveyResult(db, survey)
  return {
    heading: 'survey-report:check.title',
    survey: titled(survey),
    check,
    takesDown: last?.head.takesDown ?? [],
    leftOut: last ? leftOutOf(survey, last) : [],
    fields: {},
  }
})

export const action = atDesk(publishedSurvey, async ({ actor, survey }, args) =>
  act(args, resultsForm, async (value) => {
    await publishResults(db, actor, { ...value, survey: survey.slug })
    return href('/surveys/:survey/results', { survey: survey.slug })
  }),
)

export default function Publication() {
  const { survey, check, takesDown, leftOut, state, say, written, ...page } = usePage<typeof loader>()
  const { problems, runs, isCorrection } = check
  const [last] = runs
  return (
    <SurveyDeskPage {...page} survey={survey} lead={say('survey-report:check.lead')}>
      <ErrorSummary state={state} />
      {problems.length > 0 && <ReportProblems problems={problems} survey={survey.slug} />}
      {problems.length === 0 && last && (
        <Form state={state}>
          <Hidden name="run" value={String(last.number)} />
          <p>{say('survey-report:check.ready', { number: last.number })}</p>
          {takesDown.length > 0 && (
            <Notice tone="warn" title={say('survey-report:check.takesDown')}>
              <p>{say('survey-report:check.takesDownWhy')}</p>
              <ul>
                {takesDown.map((each) => (
                  <li key={each.number}>{say('survey-report:check.takesDownOf', each)}</li>
                ))}
              </ul>
            </Notice>
          )}
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
            { key: 'number', label: written('survey-report:check.run'), head: true },
            { key: 'made', label: written('survey-report:check.made') },
            { key: 'published', label: written('survey-report:check.published') },
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
