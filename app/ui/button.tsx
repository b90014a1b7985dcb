import type { ComponentProps, ReactNode } from 'react'
import { A } from './language.tsx'

export function ButtonLink({
  to,
  tone = 'main',
  ...rest
}: { to: string; tone?: 'main' | 'quiet'; children: ReactNode } & Omit<ComponentProps<typeof A>, 'to'>) {
  return <A to={to} className={`button ${tone}`} {...rest} />
}

export function Button({
  tone = 'main',
  type = 'submit',
  ...rest
}: { tone?: 'main' | 'quiet' | 'danger' } & Omit<ComponentProps<'button'>, 'className'>) {
  return <button type={type} className={`button ${tone}`} {...rest} />
}
