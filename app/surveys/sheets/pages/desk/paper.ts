import { requireThat } from '#app/accounts/access.ts'
import { dayWithReadings } from '#app/calendar.ts'
import { press } from '#app/documents/press.ts'
import { ownDownload } from '#app/http/download.ts'
import { handle } from '#app/http/handle.ts'
import { speakerOf } from '#app/http/speaker.ts'
import { staffTakingOut } from '#app/http/taking-out.ts'
import { Invalid } from '#app/refusal.ts'
import type { LoaderFunctionArgs } from '#app/remix.ts'
import { mayEditSurvey, maySeeSurveys } from '#app/surveys/questionnaires/access.ts'
import { asTyped } from '#app/text/letter-code.ts'
import { db } from '#db/connection'
import { readCodes } from '../../code-batch.ts'
import { paperForm } from '../../paper-form.ts'
import { paperSurvey } from '../../paper-survey.ts'

/** The form of paper for the desk: before publication as it is being written, or with a code printed on it. */
export const loader = handle(async (args: LoaderFunctionArgs) => {
  const me = await staffTakingOut(args)
  requireThat(maySeeSurveys(me))
  const survey = await paperSurvey(db, args.params.survey ?? '')
  const typed = asTyped(new URL(args.request.url).searchParams.get('code') ?? '')
  if (typed) {
    requireThat(mayEditSurvey(me, survey))
    const { troubles } = await readCodes(db, survey.id, typed)
    if (troubles.some(({ kind }) => kind === 'mistyped' || kind === 'unknown')) {
      throw new Invalid('survey-paper:typing.codeUnknown')
    }
  }
  const { lang } = args.context
  const draft = survey.publishedAt === null || new URL(args.request.url).searchParams.has('draft')
  const speaker = { ...speakerOf(args.context), day: (value: string | Date) => dayWithReadings(value, lang) }
  const data = paperForm(survey, { draft, code: typed || null }, speaker)
  const bytes = await press({ format: 'pdf', template: 'app/surveys/sheets/paper-form.typ', data })
  return ownDownload(bytes, 'pdf', { words: [survey.title], plain: `form-${survey.slug}` })
})
