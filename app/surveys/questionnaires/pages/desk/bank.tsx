import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, stateOf } from '#app/http/forms.ts'
import { handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { once } from '#app/journal/once.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { Checkboxes, ErrorSummary, Form, Select } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Empty } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { bankQuestions, takeFromBank } from '../../bank.ts'
import { bankForm } from '../../builder-forms.ts'
import { editedSurvey, framed, requireDraft } from '../../desk-access.ts'
import { SurveyDeskPage } from '../../views/desk/survey-desk-page.tsx'
import { SaveOrBack } from '../../views/desk/survey-form-page.tsx'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const own = await editedSurvey(db, await staff(args), args.params)
  requireDraft(own.survey)
  return own
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const own = await mine(args)
  const asked = new URL(args.request.url).searchParams.get('page')
  const { pages } = own.survey.draft
  const page = pages.find(({ key }) => key === asked) ?? pages.at(-1)
  return {
    head: { title: textOf(args.context)('surveys-desk:bank.title'), noindex: true },
    ...framed(own),
    pages: pages.map(({ key, title }, at) => ({ key, number: at + 1, title: title?.ja ?? '' })),
    questions: await bankQuestions(db),
    form: freshForm({ place: `${page?.key ?? ''}:` }),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { actor, survey } = await mine(args)
  return act(args, bankForm, ({ place, questions, formKey }) =>
    once(db, formKey, async (trx) => {
      const { key } = await takeFromBank(trx, actor, { survey: survey.slug, questions, place })
      return href('/desk/surveys/:survey/questions', { survey: survey.slug }, { '#': key.split(', ')[0] })
    }),
  )
})

export default function Bank() {
  const { me, survey, pages, questions, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
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
