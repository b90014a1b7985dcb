import type { ReactNode } from 'react'
import { A, useText } from './language.tsx'

export type Crumb = { to?: string; label: ReactNode }

export function Crumbs({ items }: { items: Crumb[] }) {
  const { t } = useText()
  return (
    <nav className="crumbs" aria-label={t('ui:frame.crumbs')}>
      <ol>
        {items.map(({ to, label }, at) => (
          <li key={at}>{to ? <A to={to}>{label}</A> : <span aria-current="page">{label}</span>}</li>
        ))}
      </ol>
    </nav>
  )
}
