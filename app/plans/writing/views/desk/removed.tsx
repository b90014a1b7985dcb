import { useContext } from 'react'
import { href } from '#app/href.ts'
import { isRouteErrorResponse, useRouteError } from '#app/remix.ts'
import { Moment } from '#app/ui/dates.tsx'
import { DocumentContext } from '#app/ui/document.tsx'
import { WrittenTexts } from '#app/ui/error-page.tsx'
import { Refused } from '#app/ui/form/refused.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Notice } from '#app/ui/parts.tsx'
import type { Removed } from '../../removed.ts'
import { PlanDeskPage } from './plan-desk-page.tsx'
import { PutElsewhere, typedBlocks } from './put-elsewhere.tsx'

type Shown = Omit<Removed, 'at'> & { at: string | null }

/** Where the thing a page is about was taken out meanwhile: who did it and why, and where the words typed can go. */
export function RemovedBoundary() {
  const error = useRouteError()
  const { typed = {}, written = [] } = useContext(DocumentContext) ?? {}
  const { say } = useText()
  const data = isRouteErrorResponse(error) ? (error.data as { current?: Shown } | null) : null
  const gone = data?.current
  if (!gone?.what) return <Refused />
  const blocks = typedBlocks(typed, gone.kind)
  return (
    <PlanDeskPage
      title={say(`plans-desk:refused.${gone.what}Gone`)}
      me={gone.me}
      plan={gone.plan}
      section={gone.section ?? undefined}
    >
      <Notice tone="warn">
        <p>
          {gone.at && <Moment value={gone.at} />} {gone.by}
        </p>
        {gone.reason && (
          <p>
            {say('plans-desk:gone.reason')} <span lang="ja">{gone.reason}</span>
          </p>
        )}
        {gone.into && (
          <p>
            <A to={href('/desk/plans/:plan/blocks/:block', { plan: gone.plan.slug, block: gone.into })}>
              {say('plans-desk:gone.into')}
            </A>
          </p>
        )}
      </Notice>
      {gone.revision !== null && (
        <p>
          <A
            to={href('/desk/plans/:plan/revisions/:number/withdrawal', { plan: gone.plan.slug, number: gone.revision })}
          >
            {say('plans-desk:gone.takeBack')}
          </A>
        </p>
      )}
      {blocks.map((block, at) => (
        <PutElsewhere key={at} at={at} block={block} typed={typed} gone={gone} />
      ))}
      {blocks.length === 0 && written.length > 0 && <WrittenTexts texts={written} />}
      <p className="actions">
        {gone.section && (
          <A to={href('/desk/plans/:plan/sections/:section', { plan: gone.plan.slug, section: gone.section.key })}>
            {say('plans-desk:gone.toSection')}
          </A>
        )}
        <A to={href('/desk/plans/:plan', { plan: gone.plan.slug })}>{say('plans-desk:block.toTree')}</A>
      </p>
    </PlanDeskPage>
  )
}
