import { Checkbox, Checkboxes, MomentField, Radios, Select, TextArea, TextField } from '#app/ui/form/form.tsx'
import { InThree } from '#app/ui/form/in-three.tsx'
import { useText } from '#app/ui/language.tsx'

const three = (name: string): [string, string, string] => [name, `${name}Easy`, `${name}En`]
const kinds = ['workshop', 'hearing', 'briefing', 'talk', 'training', 'exchange']
const accessKinds = [
  'step_free',
  'toilet',
  'nursing_room',
  'writing',
  'note_taking',
  'captions',
  'hearing_loop',
  'sign_language',
]

/** What an event says of itself, in the order in which people ask. */
export function EventFields({ departments }: { departments: { id: string; name: string }[] }) {
  const { say, t } = useText()
  return (
    <>
      <h2>{say('events-desk:form.what')}</h2>
      <InThree names={three('title')} label={say('events-desk:form.title')} max={200} required />
      <TextField
        name="titleKana"
        label={say('events-list:kana')}
        hint={say('events-list:kanaHint')}
        maxLength={300}
        optional
      />
      <Select
        name="kind"
        label={say('events-desk:form.kind')}
        options={kinds.map((kind) => ({ value: kind, label: t(`events:kind.${kind}`) }))}
        required
      />
      <InThree
        names={three('summary')}
        label={say('events-desk:form.summary')}
        hint={say('events-desk:form.summaryHint')}
        rows={3}
        max={4000}
      />
      <InThree
        names={three('audience')}
        label={say('events:about.audience')}
        hint={say('events-desk:form.audienceHint')}
        rows={2}
        max={4000}
      />
      <InThree names={three('programme')} label={say('events:about.programme')} rows={4} max={4000} optional />
      <Checkboxes
        name="accessibility"
        legend={say('events:about.accessibility')}
        hint={say('events-desk:form.accessibilityHint')}
        options={accessKinds.map((kind) => ({ value: kind, label: say(`events:access.${kind}`) }))}
      />
      <Application />
      <h2>{say('events-desk:form.who')}</h2>
      <Select
        name="departmentId"
        label={say('events-desk:list.department')}
        empty={t('events-desk:form.choose')}
        options={departments.map(({ id, name }) => ({ value: id, label: name }))}
        required
      />
      <TextArea
        name="contact"
        label={say('events:about.contact')}
        hint={say('events-desk:form.contactHint')}
        rows={2}
        maxLength={4000}
      />
    </>
  )
}

function Application() {
  const { say } = useText()
  return (
    <>
      <h2>{say('events-desk:form.application')}</h2>
      <MomentField
        name="opensAt"
        label={say('events-desk:form.opensAt')}
        hint={say('events-desk:form.momentHint')}
        required
      />
      <MomentField name="closesAt" label={say('events-desk:form.closesAt')} required />
      <Radios
        name="way"
        legend={say('events:about.way')}
        hint={say('events-desk:form.wayHint')}
        options={['first_come', 'draw', 'selection', 'invitation'].map((way) => ({
          value: way,
          label: say(`events:way.${way}`),
          extra: way === 'selection' && (
            <TextArea
              name="criteria"
              label={say('events-desk:form.criteria')}
              hint={say('events-desk:form.criteriaHint')}
              rows={4}
              maxLength={4000}
            />
          ),
        }))}
        required
      />
      <Checkbox name="sessionsChosen" label={say('events-desk:form.sessionsChosen')} />
      <TextField
        name="mostPeople"
        label={say('events-desk:form.mostPeople')}
        hint={say('events-desk:form.mostPeopleHint')}
        inputMode="numeric"
        short
        required
      />
      <TextField
        name="offerHours"
        label={say('events-desk:form.offerHours')}
        hint={say('events-desk:form.offerHoursHint')}
        inputMode="numeric"
        short
        required
      />
      <Checkboxes
        name="asked"
        legend={say('events-desk:form.asked')}
        hint={say('events-desk:form.askedHint')}
        options={['kana', 'phone', 'district', 'age_band', 'sex', 'first_time'].map((kind) => ({
          value: kind,
          label: say(`events-desk:form.ask.${kind}`),
        }))}
      />
      <Draw />
    </>
  )
}

/** How places are drawn; of an event that draws none, it is passed over. */
function Draw() {
  const { say } = useText()
  return (
    <fieldset className="fields">
      <legend>
        <h3>{say('event-writing:draw.title')}</h3>
      </legend>
      <p className="hint">{say('event-writing:draw.hint')}</p>
      <Checkboxes
        name="strata"
        legend={say('event-writing:draw.strata')}
        hint={say('event-writing:draw.strataHint')}
        options={['district', 'age_band'].map((kind) => ({ value: kind, label: say(`event-writing:draw.by.${kind}`) }))}
      />
      <Checkbox name="firstTimersFirst" label={say('event-writing:draw.firstTimers')} />
    </fieldset>
  )
}

/** What the error summary calls the fields whose messages do not say it. */
export function useEventLabels(): Record<string, string> {
  const { t } = useText()
  return { opensAt: t('events-desk:form.opensAt'), closesAt: t('events-desk:form.closesAt') }
}
