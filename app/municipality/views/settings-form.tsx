import { Checkbox, Form, type FormState, Hidden, Radios, TextArea, TextField } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'

const asked = ['class', 'name', 'name_kana', 'address', 'contact', 'age_band']
const choices = ['required', 'optional', 'none']

export function SettingsForm({ state }: { state: FormState }) {
  const { say } = useText()
  return (
    <Form state={state}>
      <Hidden name="version" value={String(state.values.version ?? '')} />
      <h2>{say('settings:names')}</h2>
      <TextField name="name" label={say('settings:name')} maxLength={60} required />
      <TextField name="nameKana" label={say('settings:nameKana')} maxLength={100} optional />
      <TextField name="nameEasy" label={say('settings:nameEasy')} hint={say('settings:rubyHint')} required />
      <TextField name="nameEn" label={say('settings:nameEn')} maxLength={60} required />
      <TextField
        name="officialCode"
        label={say('settings:officialCode')}
        hint={say('settings:officialCodeHint')}
        maxLength={6}
        short
        optional
      />
      <TextArea name="contact" label={say('settings:contact')} maxLength={1000} rows={3} optional />
      <h2>{say('settings:rules')}</h2>
      <TextField name="minPeriodDays" label={say('settings:minPeriodDays')} inputMode="numeric" short required />
      <TextField name="opinionLimit" label={say('settings:opinionLimit')} inputMode="numeric" short required />
      <TextField
        name="opinionsPerSubmission"
        label={say('settings:perSubmission')}
        inputMode="numeric"
        short
        required
      />
      <Checkbox name="publicationByTwo" label={say('settings:byTwo')} hint={say('settings:byTwoHint')} />
      <h2>{say('settings:mails')}</h2>
      <TextField
        name="mailsKeptDays"
        label={say('settings:mailsKeptDays')}
        hint={say('settings:mailsKeptHint')}
        inputMode="numeric"
        short
        required
      />
      <h2>{say('settings:groups')}</h2>
      <Checkbox
        name="profileChangesApproved"
        label={say('settings:profileChanges')}
        hint={say('settings:profileChangesHint')}
      />
      <h2>{say('settings:asked')}</h2>
      <p className="hint">{say('settings:askedHint')}</p>
      {asked.map((field) => (
        <Radios
          key={field}
          name={`ask_${field}`}
          legend={say(`settings:field.${field}`)}
          options={choices.map((value) => ({ value, label: say(`settings:choice.${value}`) }))}
        />
      ))}
      <Button>{say('settings:save')}</Button>
    </Form>
  )
}
