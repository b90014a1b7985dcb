import type { ReactNode } from 'react'
import { A } from './language.tsx'

/** Counted figures, large, each with its word. */
export function Facts({ items }: { items: { value: ReactNode; label: ReactNode; to?: string }[] }) {
  return (
    <dl className="facts">
      {items.map(({ value, label, to }, at) => (
        <div key={at}>
          <dt>{label}</dt>
          <dd>{to ? <A to={to}>{value}</A> : value}</dd>
        </div>
      ))}
    </dl>
  )
}
