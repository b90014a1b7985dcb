import { Checkbox, DateField, Select, TextField } from '#app/ui/form/form.tsx'
import { InThree } from '#app/ui/form/in-three.tsx'
import { useText } from '#app/ui/language.tsx'
import type { EntryType } from '../../entry-types.ts'
import { MatrixRows } from './matrix-rows.tsx'
import { OptionRows } from './option-rows.tsx'

const attributes = ['age', 'sex', 'district', 'occupation', 'residence'] as const

type Rows = { options: number; rows: number; focus: string }

/** The form of an entry, by its type. */
export function EntryFields({ type, rows, isNew }: { type: EntryType; rows: Rows; isNew: boolean }) {
  const { say } = useText()
  const isText = type === 'heading' || type === 'explanation'
  return (
    <>
      <InThree
        names={['ja', 'easy', 'en']}
        label={say(isText ? `surveys-desk:type.${type}` : 'surveys-desk:entry.words')}
        rows={type === 'explanation' ? 5 : 2}
        max={2000}
        required
      />
      {!isText && (
        <>
          {type === 'matrix' && <MatrixRows count={rows.rows} focus={rows.focus} />}
          {hasOptions(type) && <OptionRows type={type} count={rows.options} focus={rows.focus} />}
          <Own type={type} />
          <Checkbox
            name="required"
            label={say('surveys-desk:entry.required')}
            hint={say('surveys-desk:entry.requiredHint')}
          />
          <InThree
            names={['hintJa', 'hintEasy', 'hintEn']}
            label={say('surveys-desk:entry.hint')}
            hint={say('surveys-desk:entry.hintHint')}
            rows={2}
            max={1000}
            optional
          />
          {isNew && (
            <TextField
              name="key"
              label={say('surveys-desk:entry.key')}
              hint={say('surveys-desk:entry.keyHint')}
              spellCheck={false}
              short
              optional
            />
          )}
        </>
      )}
    </>
  )
}

const hasOptions = (type: EntryType) => ['single', 'multiple', 'ranking', 'scale', 'matrix'].includes(type)

/** What only one type asks. */
function Own({ type }: { type: EntryType }) {
  const { say, t } = useText()
  const figure = (name: string, key: string, hint?: string) => (
    <TextField
      name={name}
      label={say(`surveys-desk:entry.${key}`)}
      hint={hint && say(`surveys-desk:entry.${hint}`)}
      inputMode="numeric"
      short
      optional
    />
  )
  switch (type) {
    case 'single':
      return (
        <Select
          name="attribute"
          label={say('surveys-desk:entry.attribute')}
          hint={say('surveys-desk:entry.attributeHint')}
          empty={t('surveys-desk:entry.noAttribute')}
          options={attributes.map((value) => ({ value, label: t(`surveys-desk:attribute.${value}`) }))}
        />
      )
    case 'multiple':
      return (
        <>
          {figure('max', 'maxTicks', 'maxTicksHint')}
          {figure('min', 'minTicks')}
        </>
      )
    case 'ranking':
      return figure('max', 'ranks', 'ranksHint')
    case 'number':
      return (
        <>
          <InThree names={['unitJa', 'unitEasy', 'unitEn']} label={say('surveys-desk:entry.unit')} max={20} optional />
          {figure('min', 'least')}
          {figure('max', 'most')}
          {figure('decimals', 'decimals', 'decimalsHint')}
        </>
      )
    case 'date':
      return (
        <>
          <DateField name="min" label={say('surveys-desk:entry.first')} optional />
          <DateField name="max" label={say('surveys-desk:entry.last')} optional />
        </>
      )
    case 'short':
    case 'long':
      return figure('limit', 'limit', type === 'short' ? 'limitShort' : 'limitLong')
    default:
      return null
  }
}
