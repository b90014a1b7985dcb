import { useContext } from 'react'
import { FormContext, type FormState, fieldId } from '#app/ui/form/form-state.tsx'
import { useText } from '#app/ui/language.tsx'
import type { EntryType } from '../../entry-types.ts'
import { Cell, MoreRows, RowsField, TickCell, UpButton } from './row-cells.tsx'

/** The options of a question, a row each: text in three languages, points, "other", "chosen alone". */
export function OptionRows({ type, count, focus }: { type: EntryType; count: number; focus: string }) {
  const { say, t } = useText()
  const state = useContext(FormContext)
  const isScale = type === 'scale' || type === 'matrix'
  const hasOther = type === 'single' || type === 'multiple'
  const columns = [
    t('surveys-desk:options.code'),
    t('surveys-desk:options.ja'),
    t('surveys-desk:options.easy'),
    t('surveys-desk:options.en'),
    ...(isScale ? [t('surveys-desk:options.score')] : []),
    ...(hasOther ? [t('surveys-desk:options.other')] : []),
    ...(type === 'multiple' ? [t('surveys-desk:options.alone')] : []),
  ]
  return (
    <RowsField
      name="options"
      label={say(isScale ? 'surveys-desk:options.scale' : 'surveys-desk:options.title')}
      hint={
        <>
          {say('surveys-desk:options.hint')} {isScale && say('surveys-desk:options.scoreHint')}{' '}
          {hasOther && say('surveys-desk:options.otherHint')}{' '}
          {type === 'multiple' && say('surveys-desk:options.aloneHint')}
        </>
      }
      columns={columns}
      more={<MoreRows list="options" />}
    >
      {Array.from({ length: count }, (_, at) => {
        const name = (field: string) => `options[${at}].${field}`
        const code = typedAt(state, name('code'))
        return (
          <tr key={at} id={fieldId(`options[${at}]`)}>
            <td className="code">
              {code === '' ? <span className="vh">{say('surveys-desk:options.newCode')}</span> : code}
              <input type="hidden" name={name('code')} value={code} />
            </td>
            <Cell name={name('ja')} label={columns[1]} row={at + 1} focus={focus === `options[${at}]`} />
            <Cell name={name('easy')} label={columns[2]} row={at + 1} />
            <Cell name={name('en')} label={columns[3]} row={at + 1} />
            {isScale ? (
              <Cell name={name('score')} label={t('surveys-desk:options.score')} row={at + 1} short />
            ) : (
              <Kept name={name('score')} state={state} />
            )}
            {hasOther && <TickCell name={name('other')} label={t('surveys-desk:options.other')} row={at + 1} />}
            {type === 'multiple' && (
              <TickCell name={name('alone')} label={t('surveys-desk:options.alone')} row={at + 1} />
            )}
            <td>{at > 0 && <UpButton list="options" at={at} />}</td>
          </tr>
        )
      })}
    </RowsField>
  )
}

const typedAt = ({ values }: FormState, name: string): string => [values[name] ?? ''].flat()[0] ?? ''

/** What the type has no column for stays as it is. */
function Kept({ name, state }: { name: string; state: FormState }) {
  const value = typedAt(state, name)
  return value === '' ? null : (
    <td hidden>
      <input type="hidden" name={name} value={value} />
    </td>
  )
}
