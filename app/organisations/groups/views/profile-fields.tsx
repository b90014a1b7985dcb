import type { ReactNode } from 'react'
import { Checkbox, Checkboxes, Select, TextArea, TextField } from '#app/ui/form/form.tsx'
import { pick, RubyText, useText } from '#app/ui/language.tsx'
import type { GroupWords, ListedWord } from '../words.ts'

const contacts = [
  { field: 'person', type: 'text' },
  { field: 'phone', type: 'tel' },
  { field: 'email', type: 'email' },
  { field: 'address', type: 'text' },
] as const

/**
 * The fields of a group's public profile. `required` are those its type asks for, beside those of all; `chosen` are words it
 * has, to be kept where they have been closed since.
 */
export function ProfileFields({
  words,
  required = [],
  chosen = [],
  withType = false,
}: {
  words: GroupWords
  required?: string[]
  chosen?: string[]
  withType?: boolean
}) {
  const { t, say, lang } = useText()
  const choices = (list: ListedWord[]) =>
    list
      .filter(({ code, isClosed }) => !isClosed || chosen.includes(code))
      .map(({ code, label, labelEasy, labelEn }) => ({
        value: code,
        label: pick(lang, { ja: label, easy: labelEasy, en: labelEn }),
      }))
  const need = (field: string) => ({ required: required.includes(field), optional: !required.includes(field) })
  const label = (field: string): ReactNode => say(`groups:field.${field}`)
  return (
    <>
      <TextField name="name" label={label('name')} maxLength={100} required />
      <TextField
        name="nameKana"
        label={label('nameKana')}
        hint={say('groups:field.nameKanaHint')}
        maxLength={200}
        required
      />
      <TextField name="nameEasy" label={label('nameEasy')} maxLength={200} optional />
      <TextField name="nameEn" label={label('nameEn')} maxLength={200} optional />
      {withType && (
        <Select
          name="type"
          label={label('type')}
          options={choices(words.types)}
          empty={t('groups:field.choose')}
          required
        />
      )}
      <Checkboxes
        name="fields"
        legend={label('fields')}
        options={choices(words.fields).map(({ value, label }) => ({ value, label: <RubyText text={label} /> }))}
        {...need('fields')}
      />
      <Select
        name="district"
        label={label('district')}
        options={choices(words.districts)}
        empty={t(required.includes('district') ? 'groups:field.choose' : 'groups:field.wholeCity')}
        {...need('district')}
      />
      <TextArea name="purpose" label={label('purpose')} rows={3} maxLength={1000} required />
      <TextArea name="activities" label={label('activities')} rows={6} maxLength={3000} {...need('activities')} />
      <TextField
        name="founded"
        label={label('founded')}
        hint={say('groups:field.foundedHint')}
        maxLength={60}
        {...need('founded')}
      />
      <TextField name="members" label={label('members')} inputMode="numeric" short {...need('members')} />
      <TextField name="fee" label={label('fee')} maxLength={200} {...need('fee')} />
      <TextField name="web" label={label('web')} type="url" hint="https://" maxLength={300} {...need('web')} />
      <h2>{say('groups:contact.title')}</h2>
      <p className="hint">{say('groups:contact.lead')}</p>
      {contacts.map(({ field, type }) => (
        <div key={field}>
          <TextField
            name={`contact.${field}.text`}
            label={say(`groups:contact.${field}`)}
            type={type}
            maxLength={200}
            optional
          />
          <Checkbox
            name={`contact.${field}.isPublic`}
            label={say('groups:contact.public', { what: t(`groups:contact.${field}`) })}
          />
        </div>
      ))}
    </>
  )
}
