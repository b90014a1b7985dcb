import { requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { anyStaff, atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { countedSurvey } from '#app/surveys/figures/counted-survey.ts'
import { portfolioQuestions } from '#app/surveys/figures/portfolio.ts'
import { NumberedWords, useWords } from '#app/surveys/figures/views/figure-table.tsx'
import { mayEditSurvey } from '#app/surveys/questionnaires/access.ts'
import { surveyToEdit, titled } from '#app/surveys/questionnaires/desk-access.ts'
import { SurveyDeskPage } from '#app/surveys/questionnaires/views/desk/survey-desk-page.tsx'
import { Checkbox, Checkboxes, ErrorSummary, Form, Hidden, Radios, Select } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button, ButtonLink, DataTable } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import type { Wording } from '#app/wording.ts'
import { db } from '#db/connection'
import { cutters, placesOf, reportWithComments, saveReport } from '../../report.ts'
import { formulas, reportForm, typedReport } from '../../report-form.ts'
import { pagesOf, prepareRun } from '../../run.ts'

type Named = { value: string; number: number; words: Wording }

export const loader = atDesk(anyStaff, async ({ me }, args) => {
  const survey = await countedSurvey(db, args.params.survey ?? '')
  requireThat(mayEditSurvey(me, survey))
  const { report, comments } = await reportWithComments(db, survey.id)
  const named = (value: string, number: number, words: Wording): Named => ({ value, number, words })
  const pages = pagesOf(survey.definition)
  const questions = pages.flatMap((page) => page.questions.map(({ key, number, words }) => named(key, number, words)))
  const choices = portfolioQuestions(survey)
  const ofChoices = (all: typeof choices.importance) =>
    all.map(({ question, asked }) => named(question.key, asked.number, question.words))
  const written = new Map(comments.map(({ place, words }) => [place, words]))
  const names = new Map(questions.map((each) => [each.value, each]))
  return {
    heading: 'survey-report:desk.title',
    survey: titled(survey),
    questions,
    cutters: cutters(survey).map(({ item, asked }) => named(item, asked.number, asked.words)),
    satisfaction: ofChoices(choices.satisfaction),
    importance: ofChoices(choices.importance),
    hasWeights: survey.targets.some((target) => survey.weights[target] !== null),
    places: placesOf(pages).map((place) => {
      const page = pages.find(({ key }) => `page:${key}` === place)
      const words = written.get(place) ?? ''
      return { place, name: names.get(place) ?? { number: null, words: page?.title ?? { ja: page?.key ?? '' } }, words }
    }),
    fields: typedReport(report.settings, report.version),
  }
})

/** What goes in is kept and counted in one step: a report is prepared from what its writer sees. */
export const action = atDesk(anyStaff, async ({ me, actor }, args) => {
  const survey = await surveyToEdit(db, me, args.params.survey)
  return act(args, reportForm, ({ version, settings, formKey }) =>
    once(db, formKey, async (trx) => {
      await saveReport(trx, actor, { survey: survey.slug, version, settings })
      await prepareRun(trx, actor, { survey: survey.slug, formKey: `${formKey} run` })
      return href('/desk/surveys/:survey/results/publication', { survey: survey.slug })
    }),
  )
})

export default function Results() {
  const { survey, questions, places, cutters, satisfaction, importance, hasWeights, state, say, t, ...page } =
    usePage<typeof loader>()
  const speech = useText()
  const words = useWords()
  const shown = (all: Named[]) => all.map(({ value, ...asked }) => ({ value, label: <NumberedWords {...asked} /> }))
  const written = (all: Named[]) =>
    all.map(({ value, number, words: own }) => ({
      value,
      label: `${t('survey-results:number', { number })} ${words(own)}`,
    }))
  return (
    <SurveyDeskPage {...page} survey={survey} lead={say('survey-report:desk.lead')} wide>
      <ErrorSummary state={state} />
      <h2>{say('survey-report:desk.comments')}</h2>
      <DataTable
        cards
        caption={say('survey-report:desk.commentsCaption')}
        columns={[
          { key: 'place', label: speech.written('survey-report:desk.place'), head: true },
          { key: 'words', label: speech.written('survey-report:desk.words') },
        ]}
        rows={places.map(({ place, name, words }) => ({
          key: place,
          cells: {
            place: (
              <A to={href('/desk/surveys/:survey/results/comment', { survey: survey.slug }, { place })}>
                {place === '' ? say('survey-report:summary') : <NumberedWords {...name} />}
              </A>
            ),
            words: words && <span lang="ja">{words.length > 80 ? `${words.slice(0, 80)}…` : words}</span>,
          },
        }))}
      />
      <h2>{say('survey-report:desk.tables')}</h2>
      <Form state={state}>
        <Hidden name="version" />
        <Checkboxes
          name="by"
          legend={say('survey-report:desk.by')}
          hint={say('survey-report:desk.byHint')}
          options={shown(cutters)}
        />
        <Checkboxes name="of" legend={say('survey-report:desk.of')} options={shown(questions)} />
        <Checkboxes
          name="waves"
          legend={say('survey-report:desk.waves')}
          hint={say('survey-report:desk.wavesHint')}
          options={shown(questions)}
        />
        <Select
          name="satisfaction"
          label={say('survey-report:desk.satisfaction')}
          empty={t('survey-report:desk.noPortfolio')}
          options={written(satisfaction)}
        />
        <Select
          name="importance"
          label={say('survey-report:desk.importance')}
          empty={t('survey-report:desk.noPortfolio')}
          options={written(importance)}
        />
        <Radios
          name="formula"
          legend={say('survey-report:desk.formula')}
          options={formulas.map((value) => ({
            value,
            label: say(`survey-report:desk.formulas.${value}`),
            hint: say(`survey-report:portfolio.formula.${value}`),
          }))}
        />
        {hasWeights && <Checkbox name="weighted" label={say('survey-report:desk.weighted')} />}
        <p className="actions">
          <Button>{say('survey-report:desk.prepare')}</Button>
          <ButtonLink to={href('/desk/surveys/:survey/results/publication', { survey: survey.slug })} tone="quiet">
            {say('survey-report:check.title')}
          </ButtonLink>
        </p>
      </Form>
    </SurveyDeskPage>
  )
}
