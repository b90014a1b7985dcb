import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { go } from '#app/http/handle.ts'
import { atDesk } from '#app/http/page.ts'
import { Moment, Until } from '#app/ui/dates.tsx'
import { ErrorSummary, Form, fieldId, Hidden } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { Button, ButtonLink, Definition, Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedSurvey, titled } from '../../desk-access.ts'
import { problemsOf } from '../../problems.ts'
import { missingIn, publishSurvey } from '../../publication.ts'
import { questionsOf } from '../../questionnaire.ts'
import { publicationForm } from '../../survey-form.ts'
import { ProblemList } from '../../views/desk/problem-list.tsx'
import { SurveyDeskPage } from '../../views/desk/survey-desk-page.tsx'

export const loader = atDesk(editedSurvey, async (own, args) => {
  const { survey } = own
  const { slug, opensAt, closesAt, sample, open } = survey
  if (survey.publishedAt) throw go(args.context, href('/desk/surveys/:survey', { survey: slug }))
  return {
    heading: 'surveys-desk:publication.title',
    survey: { ...titled(survey), opensAt, closesAt, sample, open },
    questions: questionsOf(survey.draft).length,
    missing: missingIn(survey),
    problems: problemsOf(survey.draft),
    fields: { version: String(survey.version) },
  }
})

export const action = atDesk(editedSurvey, async ({ actor, survey }, args) =>
  act(args, publicationForm, async ({ version }) => {
    // Sent twice: it is public already, and that is what was wanted.
    if (!survey.publishedAt) await publishSurvey(db, actor, { survey: survey.slug, version })
    return href('/desk/surveys/:survey', { survey: survey.slug })
  }),
)

export default function Publication() {
  const { survey, questions, missing, problems, form, state, say, ...page } = usePage<typeof loader>()
  const isReady = missing.length === 0 && problems.length === 0
  return (
    <SurveyDeskPage {...page} survey={survey}>
      <ErrorSummary state={state} />
      {missing.length > 0 && (
        <Notice tone="warn" title={say('surveys-desk:publication.missing')}>
          <ul>
            {missing.map((field) => (
              <li key={field}>
                <A to={href('/desk/surveys/:survey/details', { survey: survey.slug }, { '#': fieldId(field) })}>
                  {say(`surveys-desk:publication.field.${field}`)}
                </A>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <ProblemList problems={problems} survey={survey.slug} />
      <Definition
        items={[
          {
            term: say('surveys-desk:list.period'),
            detail: (
              <>
                <Moment value={survey.opensAt} />
                {say('surveys-desk:to')}
                <Until value={survey.closesAt} />
              </>
            ),
          },
          {
            term: say('surveys-desk:list.targets'),
            detail: (['sample', 'open'] as const)
              .filter((target) => survey[target])
              .map((target) => <div key={target}>{say(`surveys-desk:target.${target}`)}</div>),
          },
          {
            term: say('surveys-desk:publication.questions'),
            detail: say('surveys-desk:publication.count', { count: questions }),
          },
        ]}
      />
      {isReady && (
        <Form state={state}>
          <Hidden name="version" value={String(form.values.version)} />
          <p className="lead">{say('surveys-desk:publication.question')}</p>
          <ul>
            <li>{say('surveys-desk:publication.effect1')}</li>
            <li>{say('surveys-desk:publication.effect2')}</li>
            <li>{say('surveys-desk:publication.effect3')}</li>
          </ul>
          <p className="actions">
            <Button>{say('surveys-desk:publication.do')}</Button>
            <ButtonLink to={href('/desk/surveys/:survey/preview', { survey: survey.slug })} tone="quiet">
              {say('surveys-desk:survey.do.preview')}
            </ButtonLink>
          </p>
        </Form>
      )}
    </SurveyDeskPage>
  )
}
