import { z } from 'zod'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import type { ReadForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import { useSurveyCrumbs } from '#app/surveys/questionnaires/views/desk/survey-crumbs.tsx'
import { Hidden } from '#app/ui/form/form.tsx'
import { DeskFormPage } from '#app/ui/form/form-page.tsx'
import { A } from '#app/ui/language.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { sheetTypedAgain } from '../../desk-access.ts'
import { typeAgain } from '../../second-entry.ts'
import { readTyping } from '../../typed-sheet.ts'
import { typingQuestions } from '../../typing-fields.ts'
import { fieldLabels } from '../../views/desk/field-labels.tsx'
import { RuleNotice } from '../../views/desk/rule-notice.tsx'
import { NoEnter } from '../../views/desk/sheet-head.tsx'
import { nameOf } from '../../views/desk/sheet-table.tsx'
import { TypingFields } from '../../views/desk/typing-fields.tsx'
import { TypingHelp } from '../../views/desk/typing-help.tsx'

export const handle = { script: true }

export const loader = atDesk(sheetTypedAgain, ({ survey, sheet }, args) => ({
  title: args.say('survey-paper:again.title'),
  survey: { ...titled(survey), rule: survey.excess },
  sheet: { id: sheet.id, number: sheet.number, receiptNumber: null },
  questions: typingQuestions(sheet.definition),
  fields: {},
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
  const { survey, sheet, questions, state, say, t, ...page } = usePage<typeof loader>()
  return (
    <DeskFormPage
      {...page}
      state={state}
      title={say('survey-paper:again.named', { number: sheet.number ?? '' })}
      lead={say('survey-paper:again.lead')}
      current="surveys"
      crumbs={[
        ...useSurveyCrumbs(survey),
        {
          to: href('/desk/surveys/:survey/sheets/second-entry', { survey: survey.slug }),
          label: say('survey-paper:second.title'),
        },
        { label: nameOf(sheet, t) },
      ]}
      labels={fieldLabels(questions, (number) => t('survey-paper:form.question', { number }))}
      above={
        <>
          <RuleNotice state={state} rule={survey.rule} />
          <TypingHelp />
        </>
      }
      button={say('survey-paper:typing.save')}
      back={
        <A to={href('/desk/surveys/:survey/sheets/second-entry', { survey: survey.slug })}>
          {say('survey-paper:back')}
        </A>
      }
    >
      <NoEnter />
      <Hidden name="agreed" />
      <TypingFields questions={questions} />
    </DeskFormPage>
  )
}
