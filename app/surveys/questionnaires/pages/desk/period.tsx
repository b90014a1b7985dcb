import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { toTyped } from '#app/text/moments.ts'
import { Moment } from '#app/ui/dates.tsx'
import { Hidden, MomentField, TextArea } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { editedSurvey, framed } from '../../desk-access.ts'
import { changePeriod } from '../../period.ts'
import { periodForm } from '../../survey-form.ts'
import { SurveyFormPage } from '../../views/desk/survey-form-page.tsx'

const typedEnd = ({ closesAt, version }: { closesAt: Date; version: number }) => ({
  closesAt: toTyped(closesAt),
  version: String(version),
})

export const loader = atDesk(editedSurvey, async (own, args) => {
  const title = args.say('surveys-desk:period.title')
  return { title, ...framed(own), closesAt: own.survey.closesAt, form: freshForm(typedEnd(own.survey)) }
})

export const action = atDesk(editedSurvey, async ({ actor, survey }, args) =>
  act(
    args,
    periodForm,
    ({ formKey, ...typed }) =>
      once(db, formKey, async (trx) => {
        await changePeriod(trx, actor, { survey: survey.slug, ...typed })
        return href('/desk/surveys/:survey', { survey: survey.slug })
      }),
    { now: async () => typedEnd((await args.again()).survey) },
  ),
)

export default function Period() {
  const { form, closesAt, ...page } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <SurveyFormPage
      {...page}
      state={state}
      title={say('surveys-desk:period.title')}
      lead={say('surveys-desk:period.lead')}
      above={
        <p>
          {say('surveys-desk:period.now')} <Moment value={closesAt} />
        </p>
      }
      button={say('surveys-desk:period.do')}
      back={href('/desk/surveys/:survey', { survey: page.survey.slug })}
    >
      <Hidden name="version" value={String(state.values.version)} />
      <MomentField
        name="closesAt"
        label={say('surveys-desk:period.closesAt')}
        hint={say('surveys-desk:form.momentHint')}
        required
      />
      <TextArea name="reason" rows={3} maxLength={1000} label={say('surveys-desk:period.reason')} required />
    </SurveyFormPage>
  )
}
