import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'
import type { StateTone } from './states.tsx'

export type TagTone =
  | 'reflect'
  | 'included'
  | 'reference'
  | 'not_reflected'
  | 'question'
  | 'out_of_scope'
  | 'neutral'
  | 'warn'
  | StateTone

const icons: Record<TagTone, IconName | undefined> = {
  reflect: 'check',
  included: 'same',
  reference: 'later',
  not_reflected: 'minus',
  question: 'question',
  out_of_scope: 'outside',
  neutral: undefined,
  warn: 'warn',
  open: 'dot',
  soon: 'later',
  closed: undefined,
  good: 'check',
  act: 'warn',
  bad: 'bad',
}

/** A state in a word, with a mark beside its colour. */
export function Tag({ tone = 'neutral', children }: { tone?: TagTone; children: ReactNode }) {
  const icon = icons[tone]
  return (
    <span className="tag" data-tone={tone}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  )
}
