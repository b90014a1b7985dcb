import type { ReactNode } from 'react'
import { Button, ButtonLink } from '#app/ui/parts.tsx'

/** What is pressed at the door, large enough for a thumb: fields, the button, and the way back. */
export function Door({
  button,
  tone,
  back,
  label,
  children,
}: {
  button: ReactNode
  tone?: 'main' | 'danger'
  back: string
  label: ReactNode
  children?: ReactNode
}) {
  return (
    <div className="door">
      {children}
      <Button tone={tone}>{button}</Button>
      <ButtonLink to={back} tone="quiet">
        {label}
      </ButtonLink>
    </div>
  )
}
