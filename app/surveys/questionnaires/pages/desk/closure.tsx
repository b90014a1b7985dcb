import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { Hidden, TextArea } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { editedSurvey } from '../../desk-access.ts'
import { closeNow } from '../../period.ts'
import { correctionForm } from '../../survey-form.ts'
import { SurveyFormPage } from '../../views/desk/survey-form-page.tsx'

export const loader = atDesk(editedSurvey, async (own) => {
  return { heading: 'surveys-desk:closure.title', fields: { version: String(own.survey.version) } }
})

export const action = atDesk(editedSurvey, async ({ actor, survey }, args) =>
  act(args, correctionForm, ({ version, reason, formKey }) =>
    once(db, formKey, async (trx) => {
      await closeNow(trx, actor, { survey: survey.slug, version, reason })
      return href('/desk/surveys/:survey', { survey: survey.slug })
    }),
  ),
)

export default function Closure() {
  const { form, say, ...page } = usePage<typeof loader>()
  return (
    <SurveyFormPage
      {...page}
      lead={say('surveys-desk:closure.lead')}
      button={say('surveys-desk:closure.do')}
      tone="danger"
      back={href('/desk/surveys/:survey', { survey: page.survey.slug })}
    >
      <Hidden name="version" value={String(form.values.version)} />
      <TextArea name="reason" rows={3} maxLength={1000} label={say('surveys-desk:period.reason')} required />
    </SurveyFormPage>
  )
}
