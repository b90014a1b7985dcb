import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { headOf, namePage } from '#app/surveys/figures/paging.ts'
import { Fits } from '#app/ui/form/fits.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { pageForm } from '../../builder-forms.ts'
import { fingerprintOf } from '../../building.ts'
import { translatedLanguages } from '../../carried-words.ts'
import { editedPage } from '../../desk-access.ts'
import type { Page } from '../../questionnaire.ts'
import { PageTitleFields } from '../../views/desk/page-title-fields.tsx'
import { SurveyFormPage } from '../../views/desk/survey-form-page.tsx'

function typedHead(page: Page) {
  const { ja, easy, en } = page.title ?? { ja: '' }
  return { 'title.ja': ja, 'title.easy': easy, 'title.en': en, was: fingerprintOf(headOf(page)) }
}

export const loader = atDesk(editedPage, ({ page, number }, args) => {
  return {
    title: args.say('surveys-desk:pages.edit'),
    page: { key: page.key, number, translated: translatedLanguages(page.title) },
    fields: typedHead(page),
  }
})

export const action = atDesk(editedPage, async ({ actor, survey, page }, args) =>
  act(
    args,
    pageForm,
    async ({ title, was, fits }) => {
      await namePage(db, actor, { survey: survey.slug, key: page.key, was, fits, title })
      return href('/desk/surveys/:survey/questions', { survey: survey.slug }, { '#': page.key })
    },
    { now: async () => typedHead((await args.again()).page) },
  ),
)

export default function EditPage() {
  const { survey, page, say, ...frame } = usePage<typeof loader>()
  return (
    <SurveyFormPage
      {...frame}
      survey={survey}
      within="questions"
      title={
        <>
          {say('surveys-desk:page', { number: page.number })} – {say('surveys-desk:pages.edit')}
        </>
      }
      button={say('surveys-desk:save')}
      back={href('/desk/surveys/:survey/questions', { survey: survey.slug }, { '#': page.key })}
    >
      <PageTitleFields />
      <Fits written={page.translated} />
    </SurveyFormPage>
  )
}
