import { Checkboxes, Hidden, MomentField, TextField } from '../../../ui/form.tsx'
import { useText } from '../../../ui/language.tsx'

const kinds = ['childcare', 'sign_language', 'captions', 'wheelchair', 'parking']

/** When and where a session is, how many can come, and what they can ask for. */
export function SessionFields({ version }: { version: string }) {
  const { say } = useText()
  return (
    <>
      <Hidden name="version" value={version} />
      <MomentField
        name="startsAt"
        label={say('events-desk:session.startsAt')}
        hint={say('events-desk:form.momentHint')}
        required
      />
      <MomentField name="endsAt" label={say('events-desk:session.endsAt')} required />
      <TextField
        name="title"
        label={say('events-desk:session.title')}
        hint={say('events-desk:session.titleHint')}
        maxLength={200}
        optional
      />
      <TextField name="venue" label={say('events-desk:session.venue')} maxLength={200} required />
      <TextField name="venueEn" label={say('events-desk:session.venueEn')} maxLength={200} optional />
      <TextField name="address" label={say('events-desk:session.address')} maxLength={300} optional />
      <TextField
        name="quota"
        label={say('events-desk:session.quota')}
        hint={say('events-desk:session.quotaHint')}
        inputMode="numeric"
        short
        required
      />
      <Checkboxes
        name="services"
        legend={say('events:about.services')}
        hint={say('events-desk:session.servicesHint')}
        options={kinds.map((kind) => ({
          value: kind,
          label: say(`events:service.${kind}`),
          extra: (
            <>
              <TextField
                name={`${kind}Quota`}
                label={say('events-desk:session.serviceQuota')}
                inputMode="numeric"
                short
              />
              {kind === 'childcare' && <Childcare />}
            </>
          ),
        }))}
      />
    </>
  )
}

function Childcare() {
  const { say } = useText()
  return (
    <>
      <TextField name="ageFrom" label={say('events-desk:session.ageFrom')} inputMode="numeric" short />
      <TextField name="ageTo" label={say('events-desk:session.ageTo')} inputMode="numeric" short />
      <MomentField name="childcareClosesAt" label={say('events-desk:session.serviceCloses')} optional />
    </>
  )
}

export function useSessionLabels(): Record<string, string> {
  const { t } = useText()
  return {
    startsAt: t('events-desk:session.startsAt'),
    endsAt: t('events-desk:session.endsAt'),
    ...Object.fromEntries(kinds.map((kind) => [`${kind}Quota`, t(`events:service.${kind}`)])),
  }
}
