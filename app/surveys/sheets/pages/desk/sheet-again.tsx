import { z } from 'zod'
import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, type ReadForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { Conflict } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { mayTypeSheets } from '#app/surveys/questionnaires/access.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import { useSurveyCrumbs } from '#app/surveys/questionnaires/views/desk/survey-crumbs.tsx'
import { ErrorSummary, Form, Hidden } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import { paperSurvey } from '../../paper-survey.ts'
import { requireAnother, typeAgain } from '../../second-entry.ts'
import { sheetPage } from '../../sheet-page.ts'
import { readTyping } from '../../typed-sheet.ts'
import { typingQuestions } from '../../typing-fields.ts'
import { fieldLabels } from '../../views/desk/field-labels.tsx'
import { RuleNotice } from '../../views/desk/rule-notice.tsx'
import { NoEnter } from '../../views/desk/sheet-head.tsx'
import { nameOf } from '../../views/desk/sheet-table.tsx'
import { TypingFields } from '../../views/desk/typing-fields.tsx'
import { TypingHelp } from '../../views/desk/typing-help.tsx'

export const handle = { script: true }

async function sheetTypedAgain(db: Db, me: Staff, named: Named) {
  const survey = await paperSurvey(db, named.survey ?? '')
  requireThat(mayTypeSheets(me, survey))
  const sheet = await sheetPage(db, survey.id, named.sheet)
  if (sheet.channel !== 'paper') throw new Conflict('survey-paper:again.refused.web')
  if (sheet.entries.length > 1) throw new Conflict('survey-paper:again.refused.done')
  const actor = { kind: 'staff', id: me.id } as const
  requireAnother(actor, sheet.entries[0]?.typedBy)
  return { actor, survey, sheet }
}

export const loader = atDesk(sheetTypedAgain, ({ survey, sheet }, args) => ({
  title: args.say('survey-paper:again.title'),
  survey: { ...titled(survey), rule: survey.excess },
  sheet: { id: sheet.id, number: sheet.number, receiptNumber: null },
  questions: typingQuestions(sheet.definition),
  form: freshForm(),
}))

export const action = atDesk(sheetTypedAgain, async ({ actor, survey, sheet }, args) => {
  const about = { definition: sheet.definition, excess: survey.excess }
  const typing = ({ state, strange }: ReadForm<unknown>) => readTyping(about, state.values, strange)
  return act(
    args,
    z.object({}),
    async (_, form) => {
      await typeAgain(db, actor, { sheet: sheet.id, given: typing(form).given })
      return href('/desk/surveys/:survey/sheets/:sheet', { survey: survey.slug, sheet: sheet.id })
    },
    {
      before: (form) => {
        const { errors, mark } = typing(form)
        return form.refuse(errors, { agreed: mark })
      },
    },
  )
})

export default function SheetAgain() {
  const { me, survey, sheet, questions, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
  const { say, t } = useText()
  return (
    <DeskPage
      title={say('survey-paper:again.named', { number: sheet.number ?? '' })}
      lead={say('survey-paper:again.lead')}
      me={me}
      current="surveys"
      crumbs={[
        ...useSurveyCrumbs(survey),
        {
          to: href('/desk/surveys/:survey/sheets/second-entry', { survey: survey.slug }),
          label: say('survey-paper:second.title'),
        },
        { label: nameOf(sheet, t) },
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
        <TypingFields questions={questions} />
        <p className="actions">
          <Button>{say('survey-paper:typing.save')}</Button>
          <A to={href('/desk/surveys/:survey/sheets/second-entry', { survey: survey.slug })}>
            {say('survey-paper:back')}
          </A>
        </p>
      </Form>
    </DeskPage>
  )
}
