import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { dropPage, headOf } from '#app/surveys/figures/paging.ts'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { removalForm } from '../../builder-forms.ts'
import { fingerprintOf } from '../../building.ts'
import { editedPage, framed } from '../../desk-access.ts'
import { SurveyFormPage } from '../../views/desk/survey-form-page.tsx'
import { Was } from '../../views/desk/was.tsx'

export const loader = atDesk(editedPage, ({ page, number, ...own }, args) => ({
  head: { title: args.say('surveys-desk:pageRemoval.title'), noindex: true },
  ...framed(own),
  page: { key: page.key, number, title: page.title?.ja ?? '' },
  form: freshForm({ was: fingerprintOf(headOf(page)) }),
}))

export const action = atDesk(editedPage, async ({ actor, survey, page }, args) =>
  act(args, removalForm, async ({ was }) => {
    await dropPage(db, actor, { survey: survey.slug, key: page.key, was })
    return href('/desk/surveys/:survey/questions', { survey: survey.slug })
  }),
)

export default function PageRemoval() {
  const { me, survey, page, form } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <SurveyFormPage
      {...{ me, survey }}
      state={shownForm(useActionData(), form)}
      within="questions"
      title={say('surveys-desk:pageRemoval.title')}
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
