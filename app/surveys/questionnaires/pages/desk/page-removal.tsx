import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { dropPage, headOf } from '#app/surveys/figures/paging.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { removalForm } from '../../builder-forms.ts'
import { fingerprintOf } from '../../building.ts'
import { editedPage } from '../../desk-access.ts'
import { SurveyFormPage } from '../../views/desk/survey-form-page.tsx'
import { Was } from '../../views/desk/was.tsx'

export const loader = atDesk(editedPage, ({ page, number }) => ({
  heading: 'surveys-desk:pageRemoval.title',
  page: { key: page.key, number, title: page.title?.ja ?? '' },
  fields: { was: fingerprintOf(headOf(page)) },
}))

export const action = atDesk(editedPage, async ({ actor, survey, page }, args) =>
  act(args, removalForm, async ({ was }) => {
    await dropPage(db, actor, { survey: survey.slug, key: page.key, was })
    return href('/desk/surveys/:survey/questions', { survey: survey.slug })
  }),
)

export default function PageRemoval() {
  const { survey, page, say, ...frame } = usePage<typeof loader>()
  return (
    <SurveyFormPage
      {...frame}
      survey={survey}
      within="questions"
      above={
        <p className="quote">
          {say('surveys-desk:page', { number: page.number })} <span lang="ja">{page.title}</span>
        </p>
      }
      button={say('surveys-desk:pageRemoval.do')}
      tone="danger"
      back={href('/desk/surveys/:survey/questions', { survey: survey.slug }, { '#': page.key })}
    >
      <Was />
      <p>{say('surveys-desk:pageRemoval.lead')}</p>
    </SurveyFormPage>
  )
}
