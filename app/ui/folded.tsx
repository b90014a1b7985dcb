import { type ReactNode, useContext } from 'react'
import { FormContext } from './form/form-state.tsx'

/** Fields that few need, folded away; open where one of them has something to mend or to compare. */
export function Folded({ label, names, children }: { label: ReactNode; names: string[]; children: ReactNode }) {
  const { errors, standing } = useContext(FormContext)
  return (
    <details className="languages" open={names.some((name) => errors[name] || standing?.[name])}>
      <summary>{label}</summary>
      {children}
    </details>
  )
}
