import type { ReactNode } from 'react'
import { ButtonLink } from './button.tsx'
import { Icon } from './icon.tsx'

const icons = { info: 'info', good: 'check', warn: 'warn', bad: 'bad' } as const

export function Notice({
  tone,
  title,
  children,
  role,
}: {
  tone: 'info' | 'good' | 'warn' | 'bad'
  title?: ReactNode
  children?: ReactNode
  role?: 'status' | 'alert' | 'note'
}) {
  // what was done is gone to, as Told is: without script nothing else lets those hear it who do not see the page
  const isDone = role === 'status' && tone === 'good'
  const gone = isDone && { tabIndex: -1, autoFocus: true }
  return (
    <div className="notice" data-tone={tone} role={role} {...gone}>
      <Icon name={icons[tone]} />
      <div>
        {title && <p className="notice-title">{title}</p>}
        {children}
      </div>
    </div>
  )
}

/** What a list says when it has nothing to show, and what can be done instead. */
export function Empty({
  title,
  children,
  action,
}: {
  title: ReactNode
  children?: ReactNode
  action?: { to: string; label: ReactNode }
}) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
      {action && (
        <p>
          <ButtonLink to={action.to} tone="quiet">
            {action.label}
          </ButtonLink>
        </p>
      )}
    </div>
  )
}
