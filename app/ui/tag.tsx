import type { ReactNode } from 'react'
import { Icon, type IconName } from './icon.tsx'

/**
 * What a state asks of whoever reads it: `open` takes place now, `soon` comes or is with somebody else, `closed` is over or not
 * begun, `good` is done, `act` waits for the reader, `bad` went wrong. Each has its colour and icon, the same everywhere.
 */
export type StateTone = 'open' | 'soon' | 'closed' | 'good' | 'act' | 'bad'

export type TagTone =
  | 'reflect'
  | 'included'
  | 'reference'
  | 'not_reflected'
  | 'question'
  | 'out_of_scope'
  | 'neutral'
  | StateTone

const icons: Record<TagTone, IconName | undefined> = {
  reflect: 'check',
  included: 'same',
  reference: 'later',
  not_reflected: 'minus',
  question: 'question',
  out_of_scope: 'outside',
  neutral: undefined,
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
