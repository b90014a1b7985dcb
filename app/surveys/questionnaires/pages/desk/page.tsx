import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, stateOf } from '#app/http/forms.ts'
import { handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { headOf, namePage } from '#app/surveys/figures/paging.ts'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { pageForm } from '../../builder-forms.ts'
import { fingerprintOf } from '../../building.ts'
import { editedPage, framed } from '../../desk-access.ts'
import type { Page } from '../../questionnaire.ts'
import { PageTitleFields } from '../../views/desk/page-title-fields.tsx'
import { SurveyFormPage } from '../../views/desk/survey-form-page.tsx'

function typedHead(page: Page) {
  const { ja, easy, en } = page.title ?? { ja: '' }
  return { 'title.ja': ja, 'title.easy': easy, 'title.en': en, was: fingerprintOf(headOf(page)) }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { page, number, ...own } = await editedPage(db, await staff(args), args.params)
  return {
    head: { title: textOf(args.context)('surveys-desk:pages.edit'), noindex: true },
    ...framed(own),
    page: { key: page.key, number },
    form: freshForm(typedHead(page)),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { me, actor, survey, page } = await editedPage(db, await staff(args), args.params)
  return act(
    args,
    pageForm,
    async ({ title, was }) => {
      await namePage(db, actor, { survey: survey.slug, key: page.key, was, title })
      return href('/desk/surveys/:survey/questions', { survey: survey.slug }, { '#': page.key })
    },
    async () => typedHead((await editedPage(db, me, args.params)).page),
  )
})

export default function EditPage() {
  const { me, survey, page, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
  const { say } = useText()
  return (
    <SurveyFormPage
      {...{ me, survey, state }}
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
    </SurveyFormPage>
  )
}
