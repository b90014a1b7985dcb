import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { addNewPage } from '#app/surveys/figures/paging.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { pageForm } from '../../builder-forms.ts'
import { editedSurvey } from '../../desk-access.ts'
import { PageTitleFields } from '../../views/desk/page-title-fields.tsx'
import { SurveyFormPage } from '../../views/desk/survey-form-page.tsx'

export const loader = atDesk(editedSurvey, async () => ({ heading: 'surveys-desk:pages.new', fields: { was: '' } }))

export const action = atDesk(editedSurvey, async ({ actor, survey }, args) =>
  act(args, pageForm, ({ title, formKey }) =>
    once(db, formKey, async (trx) => {
      const { key } = await addNewPage(trx, actor, { survey: survey.slug, before: null, title })
      return href('/desk/surveys/:survey/questions', { survey: survey.slug }, { '#': key })
    }),
  ),
)

export default function NewPage() {
  const { say, ...page } = usePage<typeof loader>()
  return (
    <SurveyFormPage
      {...page}
      within="questions"
      lead={say('surveys-desk:pages.newLead')}
      button={say('surveys-desk:pages.add')}
      back={href('/desk/surveys/:survey/questions', { survey: page.survey.slug })}
    >
      <PageTitleFields />
    </SurveyFormPage>
  )
}
