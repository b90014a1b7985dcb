import { z } from 'zod'
import { formKey } from '#app/forms/carried.ts'
import { line } from '#app/forms/fields.ts'
import { senderFields, stampOf } from '#app/forms/sender.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { inPublic } from '#app/http/page.ts'
import { limit } from '#app/http/server/limits.ts'
import { Invalid } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { publishedSurvey } from '#app/surveys/questionnaires/survey-page.ts'
import { SurveyStrip } from '#app/surveys/questionnaires/views/survey-strip.tsx'
import { useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { wordingOf } from '#app/wording.ts'
import { db } from '#db/connection'
import { beginByCode, beginOpen, checkBeginner } from '../beginning.ts'
import { findSheet, pageToResume } from '../sheet.ts'
import { BeginningForm } from '../views/beginning-form.tsx'

const schema = z.object({
  code: line({ max: 60 }),
  // the form for codes has none: it stands on a page that is the same for everybody
  formKey: formKey.optional(),
  ...senderFields,
})

export const loader = inPublic(async ({ say, params }) => {
  const now = new Date()
  const survey = await publishedSurvey(db, params.survey ?? '', now)
  return { title: say('surveys:begin.title'), now, survey, form: freshForm({ stamp: stampOf(now) }) }
})

export const action = inPublic((args) =>
  act(args, schema, async ({ code, formKey, ...typed }) => {
    const { address, lang: language } = args.context
    const { survey = '' } = args.params
    const { open, sample } = await publishedSurvey(db, survey)
    // Without a stamp it comes from the form for codes on the survey's own page.
    if (code || !open || (sample && typed.stamp === '')) {
      await limit('surveyCode', address)
      return placeToResume(await beginByCode(db, { survey, language, code }))
    }
    checkBeginner(typed)
    if (!formKey) throw new Invalid('ui:field.check')
    await limit('surveySheet', address)
    return placeToResume(await beginOpen(db, { survey, language, formKey }))
  }),
)

async function placeToResume(secret: string): Promise<string> {
  const { definition, given, page } = await findSheet(db, secret)
  const next = pageToResume(definition, given, page)
  return next
    ? href('/answers/:secret/pages/:page', { secret, page: next })
    : href('/answers/:secret/confirmation', { secret })
}

export default function Beginning() {
  const { survey, now, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  const title = <Written {...wordingOf(survey, 'title')} />
  return (
    <Page
      crumbs={[
        { to: href('/surveys'), label: say('surveys:list.title') },
        { to: href('/surveys/:survey', { survey: survey.slug }), label: title },
        { label: say('surveys:begin.title') },
      ]}
      strip={<SurveyStrip survey={survey} now={now} plain />}
      title={say('surveys:begin.title')}
    >
      <BeginningForm survey={survey} state={state} fresh={form} />
    </Page>
  )
}
