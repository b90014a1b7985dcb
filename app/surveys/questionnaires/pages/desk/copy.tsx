import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { MomentField, Radios, TextField } from '#app/ui/form/form.tsx'
import { SlugField } from '#app/ui/form/slug-field.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { copySurvey } from '../../copy.ts'
import { editedSurvey } from '../../desk-access.ts'
import { copyForm } from '../../survey-form.ts'
import { SurveyFormPage } from '../../views/desk/survey-form-page.tsx'

export const loader = atDesk(editedSurvey, async (own) => {
  return { heading: 'surveys-desk:copy.title', fields: { title: own.survey.title, as: 'wave' } }
})

export const action = atDesk(editedSurvey, async ({ actor, survey }, args) =>
  act(args, copyForm, ({ formKey, ...typed }) =>
    once(db, formKey, async (trx) => {
      const made = await copySurvey(trx, actor, { survey: survey.slug, ...typed })
      return href('/desk/surveys/:survey', { survey: made.slug })
    }),
  ),
)

export default function Copy() {
  const { say, t, ...page } = usePage<typeof loader>()
  return (
    <SurveyFormPage
      {...page}
      labels={{ opensAt: t('surveys-desk:form.opensAt'), closesAt: t('surveys-desk:form.closesAt') }}
      lead={say('surveys-desk:copy.lead')}
      button={say('surveys-desk:copy.do')}
      back={href('/desk/surveys/:survey', { survey: page.survey.slug })}
    >
      <Radios
        name="as"
        legend={say('surveys-desk:copy.as')}
        options={[
          { value: 'wave', label: say('surveys-desk:copy.wave'), hint: say('surveys-desk:copy.waveHint') },
          { value: 'series', label: say('surveys-desk:copy.series'), hint: say('surveys-desk:copy.seriesHint') },
        ]}
      />
      <TextField name="title" label={say('surveys-desk:form.title')} maxLength={200} required />
      <SlugField example="citizens-2027" />
      <MomentField
        name="opensAt"
        label={say('surveys-desk:form.opensAt')}
        hint={say('surveys-desk:form.momentHint')}
        required
      />
      <MomentField name="closesAt" label={say('surveys-desk:form.closesAt')} required />
    </SurveyFormPage>
  )
}
