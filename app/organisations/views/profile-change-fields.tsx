import { Checkbox, Checkboxes, Select, TextArea, TextField } from '../../ui/form.tsx'
import { pick, plain, useText } from '../../ui/language.tsx'
import type { ContactField } from '../tables.ts'
import type { GroupWords, ListedWord } from '../words.ts'

const contacts: { field: ContactField; type: 'text' | 'tel' | 'email' }[] = [
  { field: 'person', type: 'text' },
  { field: 'phone', type: 'tel' },
  { field: 'email', type: 'email' },
  { field: 'address', type: 'text' },
]

/** The public profile of a group, to be filled in; beside each contact whether it may be published. */
export function ProfileChangeFields({ lists, chosen }: { lists: GroupWords; chosen: string[] }) {
  const { t, say, lang } = useText()
  const name = ({ label, labelEasy, labelEn }: ListedWord) =>
    plain(pick(lang, { value: label, easy: labelEasy, en: labelEn }))
  const options = (list: ListedWord[]) =>
    list
      .filter(({ code, isClosed }) => !isClosed || chosen.includes(code))
      .map((word) => ({ value: word.code, label: name(word) }))
  const label = (key: string) => say(`directory:profile.${key}`)
  return (
    <>
      <TextField name="name" label={label('name')} maxLength={100} required />
      <TextField name="nameKana" label={label('reading')} hint={say('members:profile.kanaHint')} required />
      <TextField name="nameEasy" label={say('members:profile.nameEasy')} optional />
      <TextField name="nameEn" label={say('members:profile.nameEn')} optional />
      <Checkboxes name="fields" legend={label('fields')} options={options(lists.fields)} optional />
      <Select
        name="district"
        label={label('district')}
        options={options(lists.districts)}
        empty={t('directory:wholeCity')}
      />
      <TextArea name="purpose" label={label('purpose')} rows={4} maxLength={1000} required />
      <TextArea name="activities" label={label('activities')} maxLength={3000} optional />
      <TextField name="founded" label={label('founded')} hint={say('members:profile.foundedHint')} optional />
      <TextField name="members" label={label('members')} inputMode="numeric" short optional />
      <TextField name="fee" label={label('fee')} optional />
      <TextField name="web" label={label('web')} type="url" optional />
      <h2>{say('members:profile.contact')}</h2>
      <p>{say('members:profile.contactLead')}</p>
      {contacts.map(({ field, type }) => (
        <div key={field}>
          <TextField name={`contact.${field}.text`} label={label(`contact.${field}`)} type={type} optional />
          <Checkbox
            name={`contact.${field}.isPublic`}
            label={say('members:profile.publish', { what: t(`directory:profile.contact.${field}`) })}
          />
        </div>
      ))}
    </>
  )
}
