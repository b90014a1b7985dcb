import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { ErrorSummary, Form } from '#app/ui/form/form.tsx'
import { Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { bankQuestions, takeFromBank } from '../../bank.ts'
import { bankForm } from '../../builder-forms.ts'
import { pageForQuestion } from '../../desk-access.ts'
import { BankChoice } from '../../views/desk/bank-choice.tsx'
import { SurveyDeskPage } from '../../views/desk/survey-desk-page.tsx'
import { SaveOrBack } from '../../views/desk/survey-form-page.tsx'

export const loader = atDesk(pageForQuestion, async (own, args) => {
  const asked = args.query.get('page')
  const { pages } = own.survey.draft
  const page = pages.find(({ key }) => key === asked) ?? pages.at(-1)
  return {
    heading: 'surveys-desk:bank.title',
    pages: pages.map(({ key, title }, at) => ({ key, number: at + 1, title: title?.ja ?? '' })),
    questions: await bankQuestions(db),
    fields: { place: `${page?.key ?? ''}:` },
  }
})

export const action = atDesk(pageForQuestion, async ({ actor, survey }, args) =>
  act(args, bankForm, ({ place, questions, formKey }) =>
    once(db, formKey, async (trx) => {
      const { key } = await takeFromBank(trx, actor, { survey: survey.slug, questions, place })
      return href('/desk/surveys/:survey/questions', { survey: survey.slug }, { '#': key.split(', ')[0] })
    }),
  ),
)

export default function Bank() {
  const { survey, pages, questions, state, say, ...page } = usePage<typeof loader>()
  return (
    <SurveyDeskPage {...page} survey={survey} within="questions" lead={say('surveys-desk:bank.lead')}>
      <ErrorSummary state={state} />
      {questions.length === 0 ? (
        <Empty title={say('surveys-desk:bank.none')} />
      ) : (
        <Form state={state}>
          <BankChoice questions={questions} pages={pages} />
          <SaveOrBack
            button={say('surveys-desk:bank.take')}
            back={href('/desk/surveys/:survey/questions', { survey: survey.slug })}
          />
        </Form>
      )}
    </SurveyDeskPage>
  )
}
