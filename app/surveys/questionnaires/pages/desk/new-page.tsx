import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { addNewPage } from '#app/surveys/figures/paging.ts'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { pageForm } from '../../builder-forms.ts'
import { editedSurvey, framed } from '../../desk-access.ts'
import { PageTitleFields } from '../../views/desk/page-title-fields.tsx'
import { SurveyFormPage } from '../../views/desk/survey-form-page.tsx'

export const loader = atDesk(editedSurvey, async (own, args) => {
  const title = args.say('surveys-desk:pages.new')
  return { title, ...framed(own), form: freshForm({ was: '' }) }
})

export const action = atDesk(editedSurvey, async ({ actor, survey }, args) =>
  act(args, pageForm, ({ title, formKey }) =>
    once(db, formKey, async (trx) => {
      const { key } = await addNewPage(trx, actor, { survey: survey.slug, before: null, title })
      return href('/desk/surveys/:survey/questions', { survey: survey.slug }, { '#': key })
    }),
  ),
)

export default function NewPage() {
  const { form, ...page } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <SurveyFormPage
      {...page}
      state={shownForm(useActionData(), form)}
      within="questions"
      title={say('surveys-desk:pages.new')}
      lead={say('surveys-desk:pages.newLead')}
      button={say('surveys-desk:pages.add')}
      back={href('/desk/surveys/:survey/questions', { survey: page.survey.slug })}
    >
      <PageTitleFields />
    </SurveyFormPage>
  )
}
