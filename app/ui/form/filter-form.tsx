import type { ReactNode } from 'react'
import { dayWithReadings } from '#app/calendar.ts'
import { Button } from '../button.tsx'
import { Icon } from '../icon.tsx'
import { A, address, type Lang, RubyText, useText } from '../language.tsx'
import { readingsBehind } from '../ruby.tsx'

/** Labels may carry readings. */
type Choice = { empty: string; options: { value: string; label: string }[] }
export type FilterField = { name: string; label: string; value?: string; hint?: ReactNode } & (
  | (Choice & { type?: 'choice' })
  | { type: 'search' | 'date' | 'tick' }
)

/**
 * The other filters, sent by GET: fields, the button, and what is chosen as words to be taken off. Many fields fold away
 * on the phone. `keep` is what stays as it is.
 */
export function FilterForm({
  to,
  fields,
  keep = {},
  isSearch = false,
}: {
  to: string
  fields: FilterField[]
  /** The words are what the page is for, the other fields only narrow them down. */
  isSearch?: boolean
  keep?: Record<string, string | undefined>
}) {
  const { lang, say } = useText()
  const form = (
    <form method="get" action={address(to, lang)} className="search-box filter-form">
      {Object.entries(keep).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {fields.map((field) => (
        <Field key={field.name} field={field} />
      ))}
      {isSearch ? (
        <Button>
          <Icon name="search" />
          {say('ui:search.button')}
        </Button>
      ) : (
        <Button tone="quiet">{say('ui:filter.apply')}</Button>
      )}
    </form>
  )
  const isFolded = !isSearch && fields.length > 2
  return (
    <search className="filter-bar">
      {isFolded ? (
        <details className="filter-fold">
          <summary>{say('ui:filter.apply')}</summary>
          {form}
        </details>
      ) : (
        form
      )}
      <Chosen to={to} fields={fields} keep={keep} />
    </search>
  )
}

function Field({ field }: { field: FilterField }) {
  const { name, label, value, hint } = field
  const id = `filter-${name}`
  const hintId = hint ? `${id}-hint` : undefined
  if (field.type === 'tick')
    return (
      <label className="tick">
        <input type="checkbox" name={name} value="1" defaultChecked={Boolean(value)} />
        <RubyText text={label} />
      </label>
    )
  return (
    <div>
      <label htmlFor={id}>
        <RubyText text={label} />
      </label>
      {hint && (
        <p className="hint" id={hintId}>
          {hint}
        </p>
      )}
      {'options' in field ? (
        <select id={id} name={name} defaultValue={value ?? ''} aria-describedby={hintId}>
          <option value="">{readingsBehind(field.empty)}</option>
          {field.options.map((option) => (
            <option key={option.value} value={option.value}>
              {readingsBehind(option.label)}
            </option>
          ))}
        </select>
      ) : (
        <input id={id} name={name} type={field.type} defaultValue={value} aria-describedby={hintId} />
      )}
    </div>
  )
}

const said = (field: FilterField, lang: Lang) => {
  if (field.type === 'tick') return field.label
  if (field.type === 'date') return `${field.label} ${dayWithReadings(field.value ?? '', lang)}`
  const option = 'options' in field ? field.options.find(({ value }) => value === field.value)?.label : undefined
  return option?.trim() ?? field.value
}

/** What the list is narrowed down to: each word leads to the list without it. */
function Chosen({ to, fields, keep }: { to: string; fields: FilterField[]; keep: Record<string, string | undefined> }) {
  const { t, say, lang } = useText()
  const chosen = fields.filter(({ value }) => value)
  if (chosen.length === 0) return null
  const without = (taken: FilterField[]) => {
    const left = fields.filter((field) => field.value && !taken.includes(field))
    const asked = [...Object.entries(keep), ...left.map(({ name, value }) => [name, value] as const)]
    const query = new URLSearchParams(asked.filter((each): each is [string, string] => Boolean(each[1]))).toString()
    return query ? `${to}?${query}` : to
  }
  return (
    <ul className="chosen" aria-label={t('ui:filter.chosen')}>
      {chosen.map((field) => (
        <li key={field.name}>
          <A to={without([field])}>
            <RubyText text={said(field, lang) ?? ''} />
            <Icon name="off" />
            <span className="vh">{say('ui:filter.off')}</span>
          </A>
        </li>
      ))}
      {chosen.length > 1 && (
        <li>
          <A to={without(chosen)} className="all-off">
            {say('ui:filter.allOff')}
          </A>
        </li>
      )}
    </ul>
  )
}
