import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import type { ReadForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { mayTypeSheets } from '#app/surveys/questionnaires/access.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import type { Target } from '#app/surveys/questionnaires/kinds.ts'
import { useSurveyCrumbs } from '#app/surveys/questionnaires/views/desk/survey-crumbs.tsx'
import { SurveyName } from '#app/surveys/questionnaires/views/survey-name.tsx'
import { isId } from '#app/text/ids.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { type Db, db } from '#db/connection'
import { paperSurvey, requireAsked } from '../../paper-survey.ts'
import { receivedDays } from '../../received.ts'
import { sheetForm } from '../../sheet-form.ts'
import { type SheetPage, sheetPage } from '../../sheet-page.ts'
import { readTyping } from '../../typed-sheet.ts'
import { typeSheet } from '../../typing.ts'
import { typingQuestions } from '../../typing-fields.ts'
import { fieldLabels } from '../../views/desk/field-labels.tsx'
import { RuleNotice } from '../../views/desk/rule-notice.tsx'
import { SavedSheet } from '../../views/desk/saved-sheet.tsx'
import { NoEnter, SheetHead } from '../../views/desk/sheet-head.tsx'
import { TypingFields } from '../../views/desk/typing-fields.tsx'
import { TypingHelp } from '../../views/desk/typing-help.tsx'

export const handle = { script: true }

async function typedSurvey(db: Db, me: Staff, named: Named) {
  const survey = await paperSurvey(db, named.survey ?? '')
  requireThat(mayTypeSheets(me, survey))
  return { survey: requireAsked(survey) }
}

/** What came on one day lies in one pile: the day stays from sheet to sheet, and so does what was said of late ones. */
const receivedBefore = ({ receivedOn, lateReason, voids }: SheetPage) => ({
  receivedOn: receivedOn ?? '',
  ...(lateReason ? { lateReason, late: voids.some(({ reason }) => reason === lateReason) ? 'kept' : 'counts' } : {}),
})

const targetsOf = ({ sample, open }: { sample: boolean; open: boolean }): Target[] => [
  ...(sample ? (['sample'] as const) : []),
  ...(open ? (['open'] as const) : []),
]

export const loader = atDesk(typedSurvey, async ({ survey }, args) => {
  const saved = args.query.get('saved') ?? undefined
  const before = isId(saved) ? await sheetPage(db, survey.id, saved) : null
  const targets = targetsOf(survey)
  return {
    heading: 'survey-paper:typing.title',
    survey: { ...titled(survey), wave: survey.wave, rule: survey.excess },
    targets,
    days: receivedDays(survey),
    questions: typingQuestions(survey.definition),
    saved: before && {
      ...{ id: before.id, number: before.number, counted: before.counted },
      ...{ others: before.others.length, void: before.voids.length > 0 },
    },
    fields: {
      ...{ number: String(survey.next), target: before?.target ?? targets[0] },
      ...(before ? receivedBefore(before) : { receivedOn: receivedDays(survey).today }),
    },
  }
})

export const action = atDesk(typedSurvey, async ({ actor, survey }, args) => {
  const typing = ({ state, strange }: ReadForm<unknown>) => readTyping(survey, state.values, strange)
  return act(
    args,
    sheetForm,
    async (value, form) => {
      const saved = await typeSheet(db, actor, { survey: survey.slug, given: typing(form).given, ...value })
      return href('/desk/surveys/:survey/sheets/new', { survey: survey.slug }, { saved })
    },
    {
      before: (form) => {
        const { errors, mark } = typing(form)
        return form.refuse(errors, { agreed: mark })
      },
    },
  )
})

export default function NewSheet() {
  const { me, survey, targets, days, questions, saved, form, state, say, t } = usePage<typeof loader>()
  const there = Object.values(state.errors)
    .flat()
    .find(({ values }) => values?.sheet)
  return (
    <DeskPage
      title={say('survey-paper:typing.title')}
      lead={
        <>
          <SurveyName survey={survey} /> {say('surveys-desk:wave', { wave: survey.wave })}
        </>
      }
      me={me}
      current="surveys"
      crumbs={[
        ...useSurveyCrumbs(survey),
        { to: href('/desk/surveys/:survey/sheets', { survey: survey.slug }), label: say('survey-paper:sheets.title') },
        { label: say('survey-paper:typing.title') },
      ]}
    >
      {saved && state === form && <SavedSheet saved={saved} survey={survey.slug} />}
      <ErrorSummary
        state={state}
        labels={fieldLabels(questions, (number) => t('survey-paper:form.question', { number }))}
      />
      {there && (
        <p>
          <A
            to={href('/desk/surveys/:survey/sheets/:sheet', {
              survey: survey.slug,
              sheet: String(there.values?.sheet),
            })}
          >
            {say('survey-paper:typing.seeThere', { number: String(there.values?.number) })}
          </A>
        </p>
      )}
      <RuleNotice state={state} rule={survey.rule} />
      <TypingHelp />
      <Form state={state}>
        <NoEnter />
        <Hidden name="agreed" value={String(state.values.agreed ?? '')} />
        <SheetHead targets={targets} days={days} />
        <TypingFields questions={questions} />
        <p className="actions">
          <Button>{say('survey-paper:typing.save')}</Button>
          <A to={href('/desk/surveys/:survey/sheets', { survey: survey.slug })}>{say('survey-paper:back')}</A>
        </p>
      </Form>
    </DeskPage>
  )
}
