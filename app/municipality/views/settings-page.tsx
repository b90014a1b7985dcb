import type { ComponentProps, ReactNode } from 'react'
import { href } from '#app/href.ts'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { type Crumb, Notice } from '#app/ui/parts.tsx'

type Props = Omit<ComponentProps<typeof DeskPage>, 'current' | 'crumbs'> & {
  /** What lies between the list of all settings and this page. */
  above?: Crumb[]
  /** Said on top after something was done. */
  done?: ReactNode
}

/** A page of the settings, with the way back to all of them. */
export function SettingsPage({ above = [], done, title, children, ...rest }: Props) {
  const { say } = useText()
  const crumbs = [{ to: href('/desk/settings'), label: say('settings:title') }, ...above, { label: title }]
  return (
    <DeskPage {...rest} title={title} current="settings" crumbs={crumbs}>
      {done && (
        <Notice tone="good" role="status">
          <p>{done}</p>
        </Notice>
      )}
      {children}
    </DeskPage>
  )
}
