import { Checkboxes, Hidden, MomentField, Radios, TextArea, TextField } from '#app/ui/form/form.tsx'
import { InThree } from '#app/ui/form/in-three.tsx'
import { useText } from '#app/ui/language.tsx'

const kinds = ['childcare', 'sign_language', 'captions', 'wheelchair', 'parking']
const forms = ['venue', 'online', 'both']

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
      <InThree
        names={['title', 'titleEasy', 'titleEn']}
        label={say('events-desk:session.title')}
        hint={say('events-desk:session.titleHint')}
        max={200}
        optional
      />
      <Radios
        name="form"
        legend={say('event-writing:session.form')}
        options={forms.map((form) => ({ value: form, label: say(`event-writing:session.formOf.${form}`) }))}
        required
      />
      <Place />
      <Meeting />
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
              {kind === 'childcare' && <Ages />}
              <MomentField
                name={`${kind}ClosesAt`}
                label={say('event-writing:session.closes')}
                hint={say('event-writing:session.closesHint')}
                optional
              />
            </>
          ),
        }))}
      />
    </>
  )
}

function Place() {
  const { say } = useText()
  return (
    <fieldset className="fields">
      <legend>
        <h2>{say('event-writing:session.place')}</h2>
      </legend>
      <TextField name="venue" label={say('events-desk:session.venue')} maxLength={200} />
      <TextField name="venueEn" label={say('events-desk:session.venueEn')} maxLength={200} optional />
      <TextField name="address" label={say('events-desk:session.address')} maxLength={300} optional />
    </fieldset>
  )
}

function Meeting() {
  const { say } = useText()
  return (
    <fieldset className="fields">
      <legend>
        <h2>{say('event-writing:session.online')}</h2>
      </legend>
      <TextField
        name="onlineAddress"
        label={say('event-writing:session.onlineAddress')}
        hint={say('event-writing:session.onlineHint')}
        inputMode="url"
        maxLength={1000}
        optional
      />
      <TextArea
        name="onlineNote"
        label={say('event-writing:session.onlineNote')}
        hint={say('event-writing:session.onlineNoteHint')}
        rows={2}
        maxLength={500}
        optional
      />
    </fieldset>
  )
}

function Ages() {
  const { say } = useText()
  return (
    <>
      <TextField name="ageFrom" label={say('events-desk:session.ageFrom')} inputMode="numeric" short />
      <TextField name="ageTo" label={say('events-desk:session.ageTo')} inputMode="numeric" short />
    </>
  )
}

export function useSessionLabels(): Record<string, string> {
  const { t } = useText()
  return {
    startsAt: t('events-desk:session.startsAt'),
    endsAt: t('events-desk:session.endsAt'),
    ...Object.fromEntries(
      kinds.flatMap((kind) => [
        [`${kind}Quota`, t(`events:service.${kind}`)],
        [`${kind}ClosesAt`, `${t(`events:service.${kind}`)} – ${t('event-writing:session.closes')}`],
      ]),
    ),
  }
}
