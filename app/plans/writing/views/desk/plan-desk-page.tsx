import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import { formPage } from '#app/ui/form/form-page.tsx'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { heading } from './desk-labels.tsx'

/** The desk's frame around one plan's pages, with the way back to its tree and to the section at hand. */
export function PlanDeskPage({
  plan,
  section,
  title,
  here,
  me,
  lead,
  wide,
  children,
}: {
  plan: { slug: string; title: string }
  section?: { key: string; number: string | null; title: string | null }
  title: ReactNode
  /** The last crumb, where it is not the title. */
  here?: ReactNode
  me: { name: string; roles: string[] }
  lead?: ReactNode
  wide?: boolean
  children: ReactNode
}) {
  const { say } = useText()
  const crumbs = [
    { to: href('/desk/plans'), label: say('plans-desk:list.title') },
    { to: href('/desk/plans/:plan', { plan: plan.slug }), label: plan.title },
    ...(section
      ? [
          {
            to: href('/desk/plans/:plan/sections/:section', { plan: plan.slug, section: section.key }),
            label: heading(section),
          },
        ]
      : []),
    { label: here ?? title },
  ]
  return (
    <DeskPage title={title} me={me} current="plans" crumbs={crumbs} lead={lead} wide={wide}>
      {children}
    </DeskPage>
  )
}

export const PlanFormPage = formPage(PlanDeskPage)
