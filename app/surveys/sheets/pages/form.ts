import { dayWithReadings } from '#app/calendar.ts'
import { press } from '#app/documents/press.ts'
import { download } from '#app/http/download.ts'
import { fileInPublic } from '#app/http/page.ts'
import { speakerOf } from '#app/http/speaker.ts'
import { NotFound } from '#app/refusal.ts'
import { db } from '#db/connection'
import { paperForm } from '../paper-form.ts'
import { paperSurvey } from '../paper-survey.ts'

/** The survey as a form of paper. */
export const loader = fileInPublic(async ({ params, context }) => {
  const survey = await paperSurvey(db, params.survey ?? '')
  if (survey.publishedAt === null) throw new NotFound()
  const speaker = { ...speakerOf(context), day: (value: string | Date) => dayWithReadings(value, context.lang) }
  const data = paperForm(survey, { draft: false, code: null }, speaker)
  const bytes = await press({ format: 'pdf', template: 'app/surveys/sheets/paper-form.typ', data })
  return download(bytes, 'pdf', { words: [survey.title], plain: `form-${survey.slug}` })
})
