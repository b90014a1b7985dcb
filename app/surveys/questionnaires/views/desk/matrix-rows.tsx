import { useContext } from 'react'
import { FormContext, fieldId } from '#app/ui/form/form-state.tsx'
import { useText } from '#app/ui/language.tsx'
import { Cell, MoreRows, RowsField, UpButton } from './row-cells.tsx'

/** What a matrix asks about, a row each. */
export function MatrixRows({ count, focus }: { count: number; focus: string }) {
  const { say, t } = useText()
  const { values } = useContext(FormContext)
  const columns = [
    t('surveys-desk:options.key'),
    t('surveys-desk:options.ja'),
    t('surveys-desk:options.easy'),
    t('surveys-desk:options.en'),
  ]
  return (
    <RowsField
      name="rows"
      label={say('surveys-desk:options.rows')}
      hint={say('surveys-desk:options.rowsHint')}
      columns={columns}
      more={<MoreRows list="rows" />}
    >
      {Array.from({ length: count }, (_, at) => {
        const name = (field: string) => `rows[${at}].${field}`
        const key = [values[name('key')] ?? ''].flat()[0] ?? ''
        return (
          <tr key={at} id={fieldId(`rows[${at}]`)}>
            <td className="code">
              {key === '' ? <span className="vh">{say('surveys-desk:options.newCode')}</span> : key}
              <input type="hidden" name={name('key')} value={key} />
            </td>
            <Cell name={name('ja')} label={columns[1]} row={at + 1} focus={focus === `rows[${at}]`} />
            <Cell name={name('easy')} label={columns[2]} row={at + 1} />
            <Cell name={name('en')} label={columns[3]} row={at + 1} />
            <td>{at > 0 && <UpButton list="rows" at={at} />}</td>
          </tr>
        )
      })}
    </RowsField>
  )
}
