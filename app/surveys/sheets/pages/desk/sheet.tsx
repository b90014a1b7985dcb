import { requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { anyStaff, atDesk } from '#app/http/page.ts'
import { mayEditSurvey, mayTypeSheets } from '#app/surveys/questionnaires/access.ts'
import { titled } from '#app/surveys/questionnaires/desk-access.ts'
import { useSurveyCrumbs } from '#app/surveys/questionnaires/views/desk/survey-crumbs.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { paperSurvey } from '../../paper-survey.ts'
import { answerLines, sheetPage } from '../../sheet-page.ts'
import { AnswerTable } from '../../views/desk/answer-table.tsx'
import { SheetActs } from '../../views/desk/sheet-acts.tsx'
import { SheetFacts } from '../../views/desk/sheet-facts.tsx'
import { nameOf } from '../../views/desk/sheet-table.tsx'

export const loader = atDesk(anyStaff, async ({ me }, args) => {
  const survey = await paperSurvey(db, args.params.survey ?? '')
  requireThat(mayTypeSheets(me, survey))
  const { definition, given, entries, settlements, mendings, ...sheet } = await sheetPage(
    db,
    survey.id,
    args.params.sheet,
  )
  return {
    title: args.say('survey-paper:sheets.title'),
    survey: titled(survey),
    // Whoever is to type it a second time must not read here what was typed first.
    lines: sheet.second === 'due' && entries[0]?.typedBy !== me.id ? null : answerLines(definition, given),
    sheet: {
      ...sheet,
      entries: entries.map(({ round, operator, typedAt }) => ({ round, operator, typedAt })),
      settlements: settlements.map(({ by, madeAt }) => ({ by, madeAt })),
      mendings: mendings.map(({ by, madeAt, reason }) => ({ by, madeAt, reason })),
    },
    mayEdit: mayEditSurvey(me, survey),
    isOwn: entries[0]?.typedBy === me.id,
  }
})

export default function Sheet() {
  const { survey, sheet, lines, mayEdit, isOwn, say, t, ...page } = usePage<typeof loader>()
  return (
    <DeskPage
      {...page}
      title={nameOf(sheet, t)}
      current="surveys"
      crumbs={[
        ...useSurveyCrumbs(survey),
        { to: href('/desk/surveys/:survey/sheets', { survey: survey.slug }), label: say('survey-paper:sheets.title') },
        { label: nameOf(sheet, t) },
      ]}
    >
      <SheetFacts survey={survey.slug} sheet={sheet} />
      <SheetActs survey={survey.slug} sheet={sheet} mayEdit={mayEdit} isOwn={isOwn} />
      {lines ? <AnswerTable lines={lines} /> : <p>{say('survey-paper:sheet.unseen')}</p>}
    </DeskPage>
  )
}
