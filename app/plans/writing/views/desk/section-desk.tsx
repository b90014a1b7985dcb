import type { ReactNode } from 'react'
import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import { Pagination } from '#app/ui/parts.tsx'
import type { TypedReason, WhyAtHand } from '../../chapter-reason.ts'
import type { Listed } from './block-tools.tsx'
import { heading } from './desk-labels.tsx'
import { PlanDeskPage } from './plan-desk-page.tsx'
import { ForResponse } from './reason-fields.tsx'
import { type Opened, SectionText } from './section-text.tsx'

/** What every page of a section at the desk is told. */
export type SectionDeskData = {
  me: { name: string; roles: string[] }
  plan: { slug: string; title: string; department: string; editions: unknown[] }
  section: { key: string; number: string; title: string; department: string | null; blocks: Listed[] }
  may: boolean
  mayName: boolean
  previous?: string
  next?: string
  why: WhyAtHand
  typed: TypedReason
}

/** A section at the desk: its text, with what is open in it. */
export function SectionDesk({
  opened,
  formKey,
  here,
  children,
  ...page
}: SectionDeskData & { opened?: Opened; formKey: string; here?: ReactNode; children?: ReactNode }) {
  const { me, plan, section, may, mayName, previous, next, why, typed } = page
  const { say } = useText()
  const query = { response: why.response?.id }
  const to = (key: string) => href('/desk/plans/:plan/sections/:section', { plan: plan.slug, section: key }, query)
  return (
    <PlanDeskPage me={me} title={heading(section)} here={here} section={here ? section : undefined} plan={plan} wide>
      <ForResponse response={why.response} />
      <p className="meta">
        <span>{section.department ?? plan.department}</span>
        <span>{say('plans-desk:section.blocks', { count: section.blocks.length })}</span>
        {mayName && (
          <A to={href('/desk/plans/:plan/sections/:section/name', { plan: plan.slug, section: section.key })}>
            {say('plans-desk:tree.rename')}
          </A>
        )}
        {may && plan.editions.length > 0 && (
          <A to={href('/desk/plans/:plan/sections/:section/reason', { plan: plan.slug, section: section.key })}>
            {say(why.standing ? 'plans-desk:chapterReason.stands' : 'plans-desk:chapterReason.title')}
          </A>
        )}
      </p>
      {children}
      <SectionText
        plan={plan.slug}
        section={section}
        may={may}
        why={why}
        typed={typed}
        formKey={formKey}
        opened={opened}
      />
      {!opened && <Pagination previous={previous && to(previous)} next={next && to(next)} />}
    </PlanDeskPage>
  )
}
