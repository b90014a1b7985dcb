import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import type { ReadForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { Conflict } from '#app/refusal.ts'
import { mayTypeSheets } from '#app/surveys/questionnaires/access.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import { useSurveyCrumbs } from '#app/surveys/questionnaires/views/desk/survey-crumbs.tsx'
import { ErrorSummary, Form, Hidden, TextField } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { type Db, db } from '#db/connection'
import { mendSheet, requireMender, standingOf } from '../../mending.ts'
import { paperSurvey } from '../../paper-survey.ts'
import { mendingForm } from '../../sheet-form.ts'
import { sheetPage } from '../../sheet-page.ts'
import { typedFields } from '../../typed-answer.ts'
import { readTyping } from '../../typed-sheet.ts'
import { typingQuestions } from '../../typing-fields.ts'
import { fieldLabels } from '../../views/desk/field-labels.tsx'
import { RuleNotice } from '../../views/desk/rule-notice.tsx'
import { NoEnter, NumberField } from '../../views/desk/sheet-head.tsx'
import { nameOf } from '../../views/desk/sheet-table.tsx'
import { TypingFields } from '../../views/desk/typing-fields.tsx'
import { TypingHelp } from '../../views/desk/typing-help.tsx'

export const handle = { script: true }

async function mendedSheet(db: Db, me: Staff, named: Named) {
  const survey = await paperSurvey(db, named.survey ?? '')
  requireThat(mayTypeSheets(me, survey))
  const sheet = await sheetPage(db, survey.id, named.sheet)
  if (sheet.channel !== 'paper') throw new Conflict('survey-paper:mend.refused.web')
  const actor = { kind: 'staff', id: me.id } as const
  const [first, second] = sheet.entries
  requireMender(actor, { secondDue: sheet.secondDue, first, second })
  return { actor, survey, sheet }
}

export const loader = atDesk(mendedSheet, ({ survey, sheet }) => ({
  heading: 'survey-paper:mend.title',
  survey: { ...titled(survey), rule: survey.excess },
  sheet: { id: sheet.id, number: sheet.number, receiptNumber: null },
  questions: typingQuestions(sheet.definition),
  fields: {
    ...typedFields(sheet.definition, standingOf(sheet)),
    ...{ number: String(sheet.number ?? ''), version: String(sheet.version) },
  },
}))

export const action = atDesk(mendedSheet, async ({ actor, survey, sheet }, args) => {
  const about = { definition: sheet.definition, excess: survey.excess }
  const typing = ({ state, strange }: ReadForm<unknown>) => readTyping(about, state.values, strange)
  return act(
    args,
    mendingForm,
    async (value, form) => {
      await mendSheet(db, actor, { sheet: sheet.id, given: typing(form).given, ...value })
      return href('/desk/surveys/:survey/sheets/:sheet', { survey: survey.slug, sheet: sheet.id })
    },
    {
      before: (form) => {
        const { errors, mark } = typing(form)
        return form.refuse(errors, { agreed: mark })
      },
      // Whoever was overtaken is told so: sent once more, it is what stands on the paper.
      now: async () => ({ version: String(sheet.version) }),
    },
  )
})

export default function SheetMending() {
  const { me, survey, sheet, questions, state, say, t } = usePage<typeof loader>()
  const to = href('/desk/surveys/:survey/sheets/:sheet', { survey: survey.slug, sheet: sheet.id })
  return (
    <DeskPage
      title={say('survey-paper:mend.title')}
      lead={say('survey-paper:mend.lead')}
      me={me}
      current="surveys"
      crumbs={[
        ...useSurveyCrumbs(survey),
        { to: href('/desk/surveys/:survey/sheets', { survey: survey.slug }), label: say('survey-paper:sheets.title') },
        { to, label: nameOf(sheet, t) },
        { label: say('survey-paper:mend.title') },
      ]}
    >
      <ErrorSummary
        state={state}
        labels={fieldLabels(questions, (number) => t('survey-paper:form.question', { number }))}
      />
      <RuleNotice state={state} rule={survey.rule} />
      <TypingHelp />
      <Form state={state}>
        <NoEnter />
        <Hidden name="agreed" value={String(state.values.agreed ?? '')} />
        <Hidden name="version" value={String(state.values.version ?? '')} />
        <div className="typing-head">
          <NumberField />
        </div>
        <TypingFields questions={questions} />
        <TextField
          name="reason"
          label={say('survey-paper:mend.reason')}
          hint={say('survey-paper:mend.reasonHint')}
          maxLength={300}
          required
        />
        <p className="actions">
          <Button>{say('survey-paper:mend.button')}</Button>
          <A to={to}>{say('survey-paper:back')}</A>
        </p>
      </Form>
    </DeskPage>
  )
}
