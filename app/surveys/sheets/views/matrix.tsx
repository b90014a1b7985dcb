import type { ReactNode } from 'react'
import { TextField } from '#app/ui/form/form.tsx'
import { useField } from '#app/ui/form/form-state.tsx'
import { describedBy, FieldErrors, Need } from '#app/ui/form/question.tsx'
import { useText, Written } from '#app/ui/language.tsx'
import type { AskedQuestion } from '../asked.ts'

type Item = AskedQuestion['items'][number]

// A scale that is longer than this is no table on any screen.
const mostColumns = 8

/**
 * One choice for each row. A table where there is room, else one list of choices after the other: the same fields, laid
 * out by the style sheet alone. Whoever hears it hears each row as a group with the words of every choice.
 */
export function Matrix({ question, label, hint }: { question: AskedQuestion; label: ReactNode; hint: ReactNode }) {
  const { say } = useText()
  const id = `${question.key}-question`
  const columns = question.options.length + (question.required ? 0 : 1)
  return (
    <fieldset className="field matrix" data-table={columns <= mostColumns || undefined} aria-describedby={`${id}-hint`}>
      <legend id={id}>
        {label}
        <Need required={question.required} />
      </legend>
      <p className="hint" id={`${id}-hint`}>
        {hint}
      </p>
      <div className="matrix-head" aria-hidden="true">
        <span />
        {question.options.map(({ code, words }) => (
          <span key={code}>
            <Written {...words} />
          </span>
        ))}
        {!question.required && <span>{say('surveys:question.noAnswer')}</span>}
      </div>
      {question.items.map((item) => (
        <MatrixRow key={item.field} item={item} question={question} />
      ))}
    </fieldset>
  )
}

function MatrixRow({ item, question }: { item: Item; question: AskedQuestion }) {
  const { say } = useText()
  const field = useField(item.field)
  const choices = [
    ...question.options.map(({ code, words }) => ({ value: String(code), label: <Written {...words} /> })),
    ...(question.required ? [] : [{ value: '-', label: say('surveys:question.noAnswer') }]),
  ]
  return (
    <div
      className="matrix-row"
      role="radiogroup"
      aria-labelledby={`${field.id}-row`}
      aria-describedby={describedBy(field.id, false, field.errors)}
      aria-required={question.required || undefined}
      data-bad={field.errors.length > 0 || undefined}
    >
      <div>
        <span className="matrix-name" id={`${field.id}-row`}>
          {item.row && <Written {...item.row} />}
        </span>
        <FieldErrors id={field.id} errors={field.errors} />
      </div>
      {choices.map(({ value, label }, at) => (
        // The first carries the id of the field, so that the error summary leads to it.
        <label key={value}>
          <input
            id={at === 0 ? field.id : `${field.id}-${value}`}
            type="radio"
            name={item.field}
            value={value}
            defaultChecked={field.value === value}
          />
          <span>{label}</span>
        </label>
      ))}
      {item.other && (
        <div className="matrix-other">
          <TextField name={item.other} maxLength={200} label={say('surveys:question.other')} />
        </div>
      )}
    </div>
  )
}
