import { z } from 'zod'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import { useSurveyCrumbs } from '#app/surveys/questionnaires/views/desk/survey-crumbs.tsx'
import { ErrorSummary, Form } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button, Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { settledSheet } from '../../desk-access.ts'
import { settle } from '../../second-entry.ts'
import { readSettled } from '../../settling.ts'
import { DifferenceFields } from '../../views/desk/difference-fields.tsx'
import { nameOf } from '../../views/desk/sheet-table.tsx'

export const loader = atDesk(settledSheet, ({ survey, sheet, differences, first, second }) => ({
  heading: 'survey-paper:settle.title',
  survey: titled(survey),
  sheet: { id: sheet.id, number: sheet.number, receiptNumber: null },
  operators: [first.operator, second.operator],
  differences,
  fields: {},
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
  const { survey, sheet, operators, differences, state, say, t, ...page } = usePage<typeof loader>()
  const to = href('/desk/surveys/:survey/sheets/:sheet', { survey: survey.slug, sheet: sheet.id })
  return (
    <DeskPage
      {...page}
      lead={differences.length > 0 && say('survey-paper:settle.lead')}
      current="surveys"
      way={[
        ...useSurveyCrumbs(survey),
        {
          to: href('/desk/surveys/:survey/sheets/second-entry', { survey: survey.slug }),
          label: say('survey-paper:second.title'),
        },
        { to, label: nameOf(sheet, t) },
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
