import type { ReactNode } from 'react'
import { ButtonLink } from './button.tsx'
import type { StateTone } from './tag.tsx'

/** Where a consultation stands: colour, word, date and the one thing to do. On the phone it stays at the bottom. */
export function StateStrip({
  tone,
  label,
  children,
  action,
}: {
  tone: StateTone
  label: ReactNode
  children?: ReactNode
  action?: { to: string; label: ReactNode }
}) {
  return (
    <div className="strip" data-tone={tone}>
      <p>
        <strong>{label}</strong>
        <span>{children}</span>
      </p>
      {action && <ButtonLink to={action.to}>{action.label}</ButtonLink>}
    </div>
  )
}
