import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { dayWithReadings } from '#app/calendar.ts'
import { press } from '#app/documents/press.ts'
import { ownDownload } from '#app/http/download.ts'
import { fileAtDesk, type Named } from '#app/http/page.ts'
import { speakerOf } from '#app/http/speaker.ts'
import { Invalid } from '#app/refusal.ts'
import { mayEditSurvey, maySeeSurveys } from '#app/surveys/questionnaires/access.ts'
import { lettersOf } from '#app/text/fours.ts'
import { type Db, db } from '#db/connection'
import { readCodes } from '../../code-batch.ts'
import { paperForm } from '../../paper-form.ts'
import { paperSurvey } from '../../paper-survey.ts'

async function seenPaper(db: Db, me: Staff, named: Named) {
  requireThat(maySeeSurveys(me))
  return { survey: await paperSurvey(db, named.survey ?? '') }
}

/** The form of paper for the desk: before publication as it is being written, or with a code printed on it. */
export const loader = fileAtDesk(seenPaper, async ({ me, survey }, args) => {
  const typed = lettersOf(args.query.get('code') ?? '')
  if (typed) {
    requireThat(mayEditSurvey(me, survey))
    const { troubles } = await readCodes(db, survey.id, typed)
    if (troubles.some(({ kind }) => kind === 'mistyped' || kind === 'unknown')) {
      throw new Invalid('survey-paper:typing.codeUnknown')
    }
  }
  const { lang } = args.context
  const draft = survey.publishedAt === null || args.query.has('draft')
  const speaker = { ...speakerOf(args.context), day: (value: string | Date) => dayWithReadings(value, lang) }
  const data = paperForm(survey, { draft, code: typed || null }, speaker)
  const bytes = await press({ format: 'pdf', template: 'app/surveys/sheets/paper-form.typ', data })
  return ownDownload(bytes, 'pdf', { words: [survey.title], plain: `form-${survey.slug}` })
})
