import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { placePage } from '#app/surveys/figures/paging.ts'
import { Select } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { lastPage } from '../../builder.ts'
import { pagePlaceForm } from '../../builder-forms.ts'
import { editedPage, framed } from '../../desk-access.ts'
import { SurveyFormPage } from '../../views/desk/survey-form-page.tsx'

export const loader = atDesk(editedPage, async ({ page, number, ...own }, args) => {
  const named = own.survey.draft.pages.map(({ key, title }, at) => ({ key, number: at + 1, title: title?.ja ?? '' }))
  return {
    head: { title: args.say('surveys-desk:place.pageTitle'), noindex: true },
    ...framed(own),
    page: { key: page.key, number, title: page.title?.ja ?? '' },
    others: named.filter(({ key }) => key !== page.key),
    form: freshForm(),
  }
})

export const action = atDesk(editedPage, async ({ actor, survey, page }, args) =>
  act(args, pagePlaceForm, async ({ before, then }) => {
    await placePage(db, actor, { survey: survey.slug, key: page.key, before: before === lastPage ? null : before })
    return href(
      '/desk/surveys/:survey/questions',
      { survey: survey.slug },
      { '#': then ? `${then}-${page.key}` : page.key },
    )
  }),
)

export default function PagePlace() {
  const { me, survey, page, others, form } = useLoaderData<typeof loader>()
  const { say, t } = useText()
  const name = (one: { number: number; title: string }) =>
    `${t('surveys-desk:page', { number: one.number })} ${one.title}`.trim()
  return (
    <SurveyFormPage
      {...{ me, survey }}
      state={shownForm(useActionData(), form)}
      within="questions"
      title={say('surveys-desk:place.pageTitle')}
      above={<p className="quote">{name(page)}</p>}
      button={say('surveys-desk:place.do')}
      back={href('/desk/surveys/:survey/questions', { survey: survey.slug }, { '#': page.key })}
    >
      <Select
        name="before"
        label={say('surveys-desk:place.where')}
        empty={t('surveys-desk:form.choose')}
        options={[
          ...others.map((one) => ({
            value: one.key,
            label: t('surveys-desk:place.beforePage', { name: name(one) }),
          })),
          { value: 'last', label: t('surveys-desk:place.lastPage') },
        ]}
        required
      />
    </SurveyFormPage>
  )
}
