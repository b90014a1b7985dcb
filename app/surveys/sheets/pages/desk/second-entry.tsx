import { requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { mayEditSurvey, mayTypeSheets } from '#app/surveys/questionnaires/access.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import { itemsOf } from '#app/surveys/questionnaires/items.ts'
import { useSurveyCrumbs } from '#app/surveys/questionnaires/views/desk/survey-crumbs.tsx'
import { ErrorSummary, Form, TextField } from '#app/ui/form/form.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button, Empty, Facts } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { sheetForSecondEntry } from '../../desk-access.ts'
import { secondFigures, setSecondShare } from '../../second-share.ts'
import { secondShareForm } from '../../sheet-form.ts'
import { listSheets } from '../../sheet-list.ts'
import { SheetTable } from '../../views/desk/sheet-table.tsx'

export const loader = atDesk(sheetForSecondEntry, async ({ me, survey }) => {
  requireThat(mayTypeSheets(me, survey))
  const [figures, due, differing] = await Promise.all([
    secondFigures(db, survey.id),
    listSheets(db, survey.id, { state: 'due' }),
    listSheets(db, survey.id, { state: 'differs' }),
  ])
  const items = figures.sheets * itemsOf(survey.definition).length
  return {
    heading: 'survey-paper:second.title',
    survey: titled(survey),
    figures,
    rate: items > 0 ? ((figures.differing * 100) / items).toFixed(2) : null,
    due: due.rows,
    differing: differing.rows,
    mayEdit: mayEditSurvey(me, survey),
    fields: { percent: String(survey.secondPercent) },
  }
})

export const action = atDesk(sheetForSecondEntry, async ({ me, actor, survey }, args) => {
  requireThat(mayEditSurvey(me, survey))
  return act(args, secondShareForm, async ({ percent }) => {
    await setSecondShare(db, actor, { survey: survey.slug, percent })
    return href('/desk/surveys/:survey/sheets/second-entry', { survey: survey.slug })
  })
})

export default function SecondEntry() {
  const { survey, figures, rate, due, differing, mayEdit, state, say, ...page } = usePage<typeof loader>()
  return (
    <DeskPage
      {...page}
      lead={say('survey-paper:second.lead')}
      current="surveys"
      wide
      way={[
        ...useSurveyCrumbs(survey),
        { to: href('/desk/surveys/:survey/sheets', { survey: survey.slug }), label: say('survey-paper:sheets.title') },
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
