import type { ReactNode } from 'react'
import { useField } from '#app/ui/form/form-state.tsx'

/** A choice that decides what the rest of its form offers: the button shows that, keeping what was typed. */
export function Chooser({
  name,
  label,
  value,
  options,
  button,
}: {
  name: string
  label: ReactNode
  value: string
  options: { value: string; label: string }[]
  button: ReactNode
}) {
  const { id } = useField(name)
  return (
    <div className="search-box">
      <label htmlFor={id}>{label}</label>
      <div className="search-line">
        <select id={id} name={name} defaultValue={value}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <button type="submit" name="step" value="show" className="button quiet">
          {button}
        </button>
      </div>
    </div>
  )
}
