import type { ReactNode } from 'react'
import { useField } from '#app/ui/form/form-state.tsx'
import { describedBy, FieldErrors } from '#app/ui/form/question.tsx'
import { StandingNow } from '#app/ui/form/standing.tsx'
import { useText } from '#app/ui/language.tsx'

/** A table of fields, one thing a row; on the phone each row is a card. */
export function RowsField({
  name,
  label,
  hint,
  columns,
  more,
  children,
}: {
  name: string
  label: ReactNode
  hint?: ReactNode
  columns: string[]
  more: ReactNode
  children: ReactNode
}) {
  const { say } = useText()
  const { id, errors } = useField(name)
  return (
    <fieldset
      className="field rows-field"
      id={id}
      tabIndex={-1}
      data-bad={errors.length > 0 || undefined}
      aria-describedby={describedBy(id, hint, errors)}
    >
      <legend>{label}</legend>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <FieldErrors id={id} errors={errors} />
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
            <th scope="col">
              <span className="vh">{say('surveys-desk:options.order')}</span>
            </th>
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
      {more}
    </fieldset>
  )
}

export function Cell({
  name,
  label = '',
  row,
  short,
  focus,
}: {
  name: string
  label?: string
  row: number
  short?: boolean
  focus?: boolean
}) {
  const { t } = useText()
  const { id, value, errors, standing } = useField(name)
  return (
    <td data-label={label} className={short ? 'points' : undefined}>
      <FieldErrors id={id} errors={errors} />
      <StandingNow id={id} standing={standing} />
      <input
        id={id}
        name={name}
        type="text"
        defaultValue={value}
        inputMode={short ? 'numeric' : undefined}
        aria-label={t('surveys-desk:options.cell', { row, label })}
        aria-invalid={errors.length > 0 || undefined}
        aria-describedby={describedBy(id, undefined, errors, standing)}
        // biome-ignore lint/a11y/noAutofocus: the row that was just asked for, after a round trip without script
        autoFocus={focus}
      />
    </td>
  )
}

export function TickCell({ name, label, row }: { name: string; label: string; row: number }) {
  const { say } = useText()
  const { id, value, standing } = useField(name)
  return (
    <td data-label={label} className="tick">
      <StandingNow
        id={id}
        standing={standing && { value: 'on', parts: null }}
        shown={say(standing?.value ? 'ui:conflict.ticked' : 'ui:conflict.notTicked')}
      />
      <label>
        <input
          id={id}
          name={name}
          type="checkbox"
          value="on"
          defaultChecked={value !== ''}
          aria-describedby={describedBy(id, undefined, [], standing)}
        />
        <span className="vh">{say('surveys-desk:options.cell', { row, label })}</span>
      </label>
    </td>
  )
}

/** Sends the form to be shown again with room for more; nothing is stored. */
export function MoreRows({ list }: { list: string }) {
  const { say } = useText()
  return (
    <button type="submit" name="step" value={`${list}-more`} className="button quiet">
      {say('surveys-desk:options.more')}
    </button>
  )
}

export function UpButton({ list, at }: { list: string; at: number }) {
  const { t, say } = useText()
  return (
    <button type="submit" name="step" value={`${list}-up-${at}`} className="up" title={t('surveys-desk:questions.up')}>
      <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d="m3 10 5-5 5 5" />
      </svg>
      <span className="vh">{say('surveys-desk:options.up', { row: at + 1 })}</span>
    </button>
  )
}
