import type { ComponentProps, ReactNode } from 'react'
import { href } from '#app/href.ts'
import { formPage } from '#app/ui/form/form-page.tsx'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { type Crumb, Notice } from '#app/ui/parts.tsx'

type Props = Omit<ComponentProps<typeof DeskPage>, 'current' | 'crumbs'> & {
  /** What lies between the list of all settings and this page. */
  way?: Crumb[]
  /** Said on top after something was done. */
  done?: ReactNode
}

/** A page of the settings, with the way back to all of them. */
export function SettingsPage({ way = [], done, children, ...rest }: Props) {
  const { say } = useText()
  const top = { to: href('/desk/settings'), label: say('settings:title') }
  return (
    <DeskPage {...rest} current="settings" way={[top, ...way]}>
      {done && (
        <Notice tone="good" role="status">
          <p>{done}</p>
        </Notice>
      )}
      {children}
    </DeskPage>
  )
}

export const SettingsFormPage = formPage(SettingsPage, 'settings:back')
