import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { Checkboxes, ErrorSummary, Form, Select } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Empty } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import { bankQuestions, takeFromBank } from '../../bank.ts'
import { bankForm } from '../../builder-forms.ts'
import { editedSurvey, framed, requireDraft } from '../../desk-access.ts'
import { SurveyDeskPage } from '../../views/desk/survey-desk-page.tsx'
import { SaveOrBack } from '../../views/desk/survey-form-page.tsx'

async function pageForQuestion(db: Db, me: Staff, named: Named) {
  const own = await editedSurvey(db, me, named)
  requireDraft(own.survey)
  return own
}

export const loader = atDesk(pageForQuestion, async (own, args) => {
  const asked = args.query.get('page')
  const { pages } = own.survey.draft
  const page = pages.find(({ key }) => key === asked) ?? pages.at(-1)
  return {
    head: { title: args.say('surveys-desk:bank.title'), noindex: true },
    ...framed(own),
    pages: pages.map(({ key, title }, at) => ({ key, number: at + 1, title: title?.ja ?? '' })),
    questions: await bankQuestions(db),
    form: freshForm({ place: `${page?.key ?? ''}:` }),
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
  const { me, survey, pages, questions, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say, t } = useText()
  return (
    <SurveyDeskPage
      me={me}
      survey={survey}
      within="questions"
      title={say('surveys-desk:bank.title')}
      lead={say('surveys-desk:bank.lead')}
    >
      <ErrorSummary state={state} />
      {questions.length === 0 ? (
        <Empty title={say('surveys-desk:bank.none')} />
      ) : (
        <Form state={state}>
          <Checkboxes
            name="questions"
            legend={say('surveys-desk:bank.choose')}
            options={questions.map(({ id, name, question }) => ({
              value: id,
              label: <span lang="ja">{name}</span>,
              hint: (
                <>
                  {say(`surveys-desk:type.${question.type}`)} <span lang="ja">{question.words.ja}</span>
                </>
              ),
            }))}
          />
          <Select
            name="place"
            label={say('surveys-desk:bank.where')}
            options={pages.map(({ key, number, title }) => ({
              value: `${key}:`,
              label: `${t('surveys-desk:place.last', { page: number })} ${title}`.trim(),
            }))}
          />
          <SaveOrBack
            button={say('surveys-desk:bank.take')}
            back={href('/desk/surveys/:survey/questions', { survey: survey.slug })}
          />
        </Form>
      )}
    </SurveyDeskPage>
  )
}
