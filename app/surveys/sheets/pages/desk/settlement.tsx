import { z } from 'zod'
import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { Conflict } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { mayTypeSheets } from '#app/surveys/questionnaires/access.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import { useSurveyCrumbs } from '#app/surveys/questionnaires/views/desk/survey-crumbs.tsx'
import { ErrorSummary, Form } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button, Empty } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import { paperSurvey } from '../../paper-survey.ts'
import { settle } from '../../second-entry.ts'
import { openDifferences, readSettled } from '../../settling.ts'
import { sheetPage } from '../../sheet-page.ts'
import { DifferenceFields } from '../../views/desk/difference-fields.tsx'
import { nameOf } from '../../views/desk/sheet-table.tsx'

async function settledSheet(db: Db, me: Staff, named: Named) {
  const survey = await paperSurvey(db, named.survey ?? '')
  requireThat(mayTypeSheets(me, survey))
  const sheet = await sheetPage(db, survey.id, named.sheet)
  const [first, second] = sheet.entries
  if (!first || !second) throw new Conflict('survey-paper:again.refused.notYet')
  return { survey, sheet, differences: openDifferences(sheet.definition, first.given, second.given), first, second }
}

export const loader = atDesk(settledSheet, ({ survey, sheet, differences, first, second }, args) => ({
  title: args.say('survey-paper:settle.title'),
  survey: titled(survey),
  sheet: { id: sheet.id, number: sheet.number, receiptNumber: null },
  operators: [first.operator, second.operator],
  differences,
  form: freshForm(),
}))

export const action = atDesk(settledSheet, async ({ actor, survey, sheet, first, second }, args) =>
  act(args, z.object({}), async (_, form) => {
    const typed = form.state.values
    const read = readSettled(sheet.definition, { first: first.given, second: second.given }, typed, form.strange)
    const refused = form.refuse(read.errors)
    if (refused) return refused
    await settle(db, actor, { sheet: sheet.id, given: read.given })
    return href('/desk/surveys/:survey/sheets/:sheet', { survey: survey.slug, sheet: sheet.id })
  }),
)

export default function Settlement() {
  const { me, survey, sheet, operators, differences, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
  const { say, t } = useText()
  const to = href('/desk/surveys/:survey/sheets/:sheet', { survey: survey.slug, sheet: sheet.id })
  return (
    <DeskPage
      title={say('survey-paper:settle.title')}
      lead={differences.length > 0 && say('survey-paper:settle.lead')}
      me={me}
      current="surveys"
      crumbs={[
        ...useSurveyCrumbs(survey),
        {
          to: href('/desk/surveys/:survey/sheets/second-entry', { survey: survey.slug }),
          label: say('survey-paper:second.title'),
        },
        { to, label: nameOf(sheet, t) },
        { label: say('survey-paper:settle.title') },
      ]}
    >
      <ErrorSummary
        state={state}
        labels={Object.fromEntries(
          differences.map(({ field, number }) => [field, t('survey-paper:form.question', { number })]),
        )}
      />
      {differences.length === 0 ? (
        <Empty title={say('survey-paper:again.refused.agreed')} action={{ to, label: nameOf(sheet, t) }} />
      ) : (
        <Form state={state}>
          <DifferenceFields differences={differences} operators={operators} />
          <p className="actions">
            <Button>{say('survey-paper:settle.button')}</Button>
            <A to={to}>{say('survey-paper:back')}</A>
          </p>
        </Form>
      )}
    </DeskPage>
  )
}
