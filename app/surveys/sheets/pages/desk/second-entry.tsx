import { deskMe, requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, readForm, stateOf } from '#app/http/forms.ts'
import { go, handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { mayEditSurvey, mayTypeSheets } from '#app/surveys/questionnaires/access.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import { itemsOf } from '#app/surveys/questionnaires/items.ts'
import { useSurveyCrumbs } from '#app/surveys/questionnaires/views/desk/survey-crumbs.tsx'
import { ErrorSummary, Form, TextField } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button, Empty, Facts } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { paperSurvey, requireAsked } from '../../paper-survey.ts'
import { secondFigures, setSecondShare } from '../../second-entry.ts'
import { secondShareForm } from '../../sheet-form.ts'
import { listSheets } from '../../sheet-list.ts'
import { SheetTable } from '../../views/desk/sheet-table.tsx'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  const survey = await paperSurvey(db, args.params.survey ?? '')
  return { me, survey: requireAsked(survey) }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { me, survey } = await mine(args)
  requireThat(mayTypeSheets(me, survey))
  const [figures, due, differing] = await Promise.all([
    secondFigures(db, survey.id),
    listSheets(db, survey.id, { state: 'due' }),
    listSheets(db, survey.id, { state: 'differs' }),
  ])
  const items = figures.sheets * itemsOf(survey.definition).length
  return {
    head: { title: textOf(args.context)('survey-paper:second.title'), noindex: true },
    me: deskMe(me),
    survey: titled(survey),
    figures,
    rate: items > 0 ? ((figures.differing * 100) / items).toFixed(2) : null,
    due: due.rows,
    differing: differing.rows,
    mayEdit: mayEditSurvey(me, survey),
    form: freshForm({ percent: String(survey.secondPercent) }),
  }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { me, survey } = await mine(args)
  requireThat(mayEditSurvey(me, survey))
  const form = await readForm(args.context, secondShareForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(async ({ percent }) => {
    await setSecondShare(db, { kind: 'staff', id: me.id }, { survey: survey.slug, percent })
    return href('/desk/surveys/:survey/sheets/second-entry', { survey: survey.slug })
  })
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function SecondEntry() {
  const { me, survey, figures, rate, due, differing, mayEdit, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData<typeof action>(), form)
  const { say } = useText()
  return (
    <DeskPage
      title={say('survey-paper:second.title')}
      lead={say('survey-paper:second.lead')}
      me={me}
      current="surveys"
      wide
      crumbs={[
        ...useSurveyCrumbs(survey),
        { to: href('/desk/surveys/:survey/sheets', { survey: survey.slug }), label: say('survey-paper:sheets.title') },
        { label: say('survey-paper:second.title') },
      ]}
    >
      <ErrorSummary state={state} />
      <Facts
        items={[
          { value: figures.due, label: say('survey-paper:second.due') },
          { value: figures.waiting, label: say('survey-paper:second.waiting') },
          { value: figures.sheets, label: say('survey-paper:second.sheets') },
          { value: rate === null ? '–' : `${rate} %`, label: say('survey-paper:second.rate') },
        ]}
      />
      <h2>{say('survey-paper:second.differing')}</h2>
      {differing.length > 0 ? (
        <SheetTable survey={survey.slug} sheets={differing} />
      ) : (
        <Empty title={say('survey-paper:second.noDiffering')} />
      )}
      <h2>{say('survey-paper:second.queue')}</h2>
      {due.length > 0 ? (
        <SheetTable survey={survey.slug} sheets={due} />
      ) : (
        <Empty title={say('survey-paper:second.noDue')} />
      )}
      {mayEdit && (
        <>
          <h2>{say('survey-paper:second.share')}</h2>
          <Form state={state}>
            <TextField
              name="percent"
              label={say('survey-paper:second.percent')}
              hint={say('survey-paper:second.percentHint')}
              inputMode="numeric"
              short
              required
            />
            <p className="actions">
              <Button tone="quiet">{say('survey-paper:second.save')}</Button>
            </p>
          </Form>
        </>
      )}
    </DeskPage>
  )
}
