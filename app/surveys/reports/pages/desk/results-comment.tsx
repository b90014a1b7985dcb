import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import { SurveyFormPage } from '#app/surveys/questionnaires/views/desk/survey-form-page.tsx'
import { Hidden } from '#app/ui/form/form.tsx'
import { InThree } from '#app/ui/form/in-three.tsx'
import { ButtonLink } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { commentedPlace } from '../../desk-access.ts'
import { commentsOf, saveComment } from '../../report.ts'
import { commentForm } from '../../report-form.ts'

async function typedComment(survey: string, place: string) {
  const found = (await commentsOf(db, survey)).find((each) => each.place === place)
  const { words, wordsEasy, wordsEn, version } = found ?? { words: '', wordsEasy: '', wordsEn: '', version: 0 }
  return { words, wordsEasy, wordsEn, version: String(version) }
}

export const loader = atDesk(commentedPlace, async ({ survey, place, name }) => ({
  heading: 'survey-report:desk.comment',
  survey: titled(survey),
  name,
  fields: await typedComment(survey.id, place),
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
  const { survey, name, say, ...page } = usePage<typeof loader>()
  return (
    <SurveyFormPage
      {...page}
      survey={survey}
      lead={name ? <span lang="ja">{name}</span> : say('survey-report:summary')}
      button={say('survey-report:desk.save')}
      back={
        <ButtonLink to={href('/desk/surveys/:survey/results', { survey: survey.slug })} tone="quiet">
          {say('survey-report:desk.back')}
        </ButtonLink>
      }
    >
      <Hidden name="version" />
      <InThree
        names={['words', 'wordsEasy', 'wordsEn']}
        label={say('survey-report:desk.words')}
        hint={say('survey-report:desk.wordsHint')}
        max={4000}
        rows={6}
        optional
      />
    </SurveyFormPage>
  )
}
