import type { ComponentProps, ReactNode } from 'react'
import { href } from '#app/href.ts'
import { formPage } from '#app/ui/form/form-page.tsx'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'

/** A page of the desk about one group. */
export function OrganisationPage({
  me,
  group,
  title,
  lead,
  children,
}: {
  me: ComponentProps<typeof DeskPage>['me']
  group: { slug: string; name: string }
  title?: ReactNode
  lead?: ReactNode
  children: ReactNode
}) {
  const { say } = useText()
  const name = <span lang="ja">{group.name}</span>
  const list = { to: href('/desk/organisations'), label: say('groups-desk:title') }
  return (
    <DeskPage
      me={me}
      current="organisations"
      title={title ?? name}
      lead={lead}
      crumbs={
        title
          ? [
              list,
              { to: href('/desk/organisations/:organisation', { organisation: group.slug }), label: name },
              { label: title },
            ]
          : [list, { label: name }]
      }
    >
      {children}
    </DeskPage>
  )
}

export const OrganisationFormPage = formPage(OrganisationPage, 'groups:back', 'link')
