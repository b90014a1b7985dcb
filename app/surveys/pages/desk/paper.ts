import type { LoaderFunctionArgs } from '@remix-run/node'
import { db } from '#db/connection'
import { requireThat } from '../../../accounts/access.ts'
import { dayWithReadings } from '../../../calendar.ts'
import { press } from '../../../documents/press.ts'
import { ownDownload } from '../../../http/download.ts'
import { handle } from '../../../http/handle.ts'
import { speakerOf } from '../../../http/speaker.ts'
import { staffTakingOut } from '../../../http/taking-out.ts'
import { Invalid } from '../../../refusal.ts'
import { mayEditSurvey, maySeeSurveys } from '../../access.ts'
import { asTyped } from '../../code.ts'
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
  const bytes = await press({ format: 'pdf', template: 'app/surveys/paper-form.typ', data })
  return ownDownload(bytes, 'pdf', { words: [survey.title], plain: `form-${survey.slug}` })
})
