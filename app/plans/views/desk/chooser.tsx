import type { ReactNode } from 'react'
import { address, useText } from '../../../ui/language.tsx'
import { Button } from '../../../ui/parts.tsx'

/** A choice that decides what the form below offers: a small form of its own, by GET. */
export function Chooser({
  to,
  name,
  label,
  value,
  options,
  keep = {},
  button,
}: {
  to: string
  name: string
  label: ReactNode
  value: string
  options: { value: string; label: string }[]
  /** What else has to stay in the address. */
  keep?: Record<string, string | undefined>
  button: ReactNode
}) {
  const { lang } = useText()
  return (
    <form method="get" action={address(to, lang)} className="search-box">
      <label htmlFor={`choose-${name}`}>{label}</label>
      <div className="search-line">
        <select id={`choose-${name}`} name={name} defaultValue={value}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Button tone="quiet">{button}</Button>
      </div>
      {Object.entries(keep).map(
        ([other, kept]) => kept && <input key={other} type="hidden" name={other} value={kept} />,
      )}
    </form>
  )
}
