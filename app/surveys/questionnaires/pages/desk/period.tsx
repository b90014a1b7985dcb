import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { Until } from '#app/ui/dates.tsx'
import { Hidden, MomentField, TextArea } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedSurvey } from '../../desk-access.ts'
import { changePeriod } from '../../period.ts'
import { periodForm, typedEnd } from '../../survey-form.ts'
import { SurveyFormPage } from '../../views/desk/survey-form-page.tsx'

export const loader = atDesk(editedSurvey, async (own) => {
  return { heading: 'surveys-desk:period.title', closesAt: own.survey.closesAt, fields: typedEnd(own.survey) }
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
  const { closesAt, say, ...page } = usePage<typeof loader>()
  return (
    <SurveyFormPage
      {...page}
      lead={say('surveys-desk:period.lead')}
      above={
        <p>
          {say('surveys-desk:period.now')} <Until value={closesAt} />
        </p>
      }
      button={say('surveys-desk:period.do')}
      back={href('/desk/surveys/:survey', { survey: page.survey.slug })}
    >
      <Hidden name="version" />
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
