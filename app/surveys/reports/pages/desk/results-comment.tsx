import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { NotFound } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { surveyToEdit, titled } from '#app/surveys/questionnaires/desk-access.ts'
import { SurveyDeskPage } from '#app/surveys/questionnaires/views/desk/survey-desk-page.tsx'
import { ErrorSummary, Form, Hidden } from '#app/ui/form.tsx'
import { InThree } from '#app/ui/in-three.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import { commentsOf, placesOf, saveComment } from '../../report.ts'
import { commentForm } from '../../report-form.ts'
import { pagesOf } from '../../run.ts'

async function commentedPlace(db: Db, me: Staff, named: Named, query: URLSearchParams) {
  const survey = await surveyToEdit(db, me, named.survey)
  const pages = pagesOf(survey.draft)
  const place = query.get('place') ?? ''
  if (!placesOf(pages).includes(place)) throw new NotFound()
  const question = pages.flatMap(({ questions }) => questions).find(({ key }) => key === place)
  const name = question?.words.ja ?? pages.find(({ key }) => `page:${key}` === place)?.title?.ja ?? ''
  return { survey, place, name }
}

async function typedComment(survey: string, place: string) {
  const found = (await commentsOf(db, survey)).find((each) => each.place === place)
  const { words, wordsEasy, wordsEn, version } = found ?? { words: '', wordsEasy: '', wordsEn: '', version: 0 }
  return { words, wordsEasy, wordsEn, version: String(version) }
}

export const loader = atDesk(commentedPlace, async ({ survey, place, name }, args) => ({
  title: args.say('survey-report:desk.comment'),
  survey: titled(survey),
  name,
  form: freshForm(await typedComment(survey.id, place)),
}))

export const action = atDesk(commentedPlace, async ({ actor, survey, place }, args) =>
  act(
    args,
    commentForm,
    async (value) => {
      await saveComment(db, actor, { ...value, survey: survey.slug, place })
      return href('/desk/surveys/:survey/results', { survey: survey.slug })
    },
    { now: () => typedComment(survey.id, place) },
  ),
)

export default function Comment() {
  const { me, survey, name, form } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const state = shownForm(sent, form)
  const { say } = useText()
  return (
    <SurveyDeskPage
      me={me}
      survey={survey}
      title={say('survey-report:desk.comment')}
      lead={name ? <span lang="ja">{name}</span> : say('survey-report:summary')}
    >
      <ErrorSummary state={state} />
      <Form state={state}>
        <Hidden name="version" value={String(state.values.version)} />
        <InThree
          names={['words', 'wordsEasy', 'wordsEn']}
          label={say('survey-report:desk.words')}
          hint={say('survey-report:desk.wordsHint')}
          max={4000}
          rows={6}
          optional
        />
        <p className="actions">
          <Button>{say('survey-report:desk.save')}</Button>
          <ButtonLink to={href('/desk/surveys/:survey/results', { survey: survey.slug })} tone="quiet">
            {say('survey-report:desk.back')}
          </ButtonLink>
        </p>
      </Form>
    </SurveyDeskPage>
  )
}
