import type { ReactNode } from 'react'
import { address, useText } from '../language.tsx'

/**
 * One step up or down: a form of one button; `children` are its hidden fields. It is found again under its id, so that it
 * can be pressed on and on.
 */
export function Step({
  to,
  id,
  way,
  label,
  title,
  children,
}: {
  to: string
  id: string
  way: 'up' | 'down'
  /** What is moved, and where to. */
  label: string
  title: string
  children: ReactNode
}) {
  const { lang } = useText()
  return (
    <form method="post" action={address(to, lang)} data-way={way}>
      {children}
      <input type="hidden" name="then" value={way} />
      <button type="submit" id={`${way}-${id}`} title={title}>
        <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
          <path d={way === 'up' ? 'm3 10 5-5 5 5' : 'm3 6 5 5 5-5'} />
        </svg>
        <span className="vh">{label}</span>
      </button>
    </form>
  )
}
