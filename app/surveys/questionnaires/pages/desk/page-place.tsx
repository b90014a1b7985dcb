import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { placePage } from '#app/surveys/figures/paging.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { lastPage } from '../../builder.ts'
import { pagePlaceForm } from '../../builder-forms.ts'
import { editedPage } from '../../desk-access.ts'
import { PageChoice } from '../../views/desk/page-choice.tsx'
import { SurveyFormPage } from '../../views/desk/survey-form-page.tsx'

export const loader = atDesk(editedPage, async ({ page, number, ...own }) => {
  const named = own.survey.draft.pages.map(({ key, title }, at) => ({ key, number: at + 1, title: title?.ja ?? '' }))
  return {
    heading: 'surveys-desk:place.pageTitle',
    page: { key: page.key, number, title: page.title?.ja ?? '' },
    others: named.filter(({ key }) => key !== page.key),
    fields: {},
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
  const { survey, page, others, say, t, ...frame } = usePage<typeof loader>()
  const name = (one: { number: number; title: string }) =>
    `${t('surveys-desk:page', { number: one.number })} ${one.title}`.trim()
  return (
    <SurveyFormPage
      {...frame}
      survey={survey}
      within="questions"
      above={<p className="quote">{name(page)}</p>}
      button={say('surveys-desk:place.do')}
      back={href('/desk/surveys/:survey/questions', { survey: survey.slug }, { '#': page.key })}
    >
      <PageChoice others={others} />
    </SurveyFormPage>
  )
}
