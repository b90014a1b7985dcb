import type { ReactNode } from 'react'
import type { LinkedRevision } from '#app/consultations/answers/group-page.ts'
import { href } from '#app/href.ts'
import { A, useText } from '#app/ui/language.tsx'
import { Change } from '#app/ui/parts.tsx'
import { revisionName } from './answer-row.tsx'

/** Revisions tied to an answer, with what they changed. */
export function Linked({
  revisions,
  plan,
  children,
}: {
  revisions: LinkedRevision[]
  plan: string
  children?: ReactNode
}) {
  const { say } = useText()
  if (revisions.length === 0) return <p className="hint">{say('answers:revisions.none')}</p>
  return (
    <>
      {revisions.map((revision) => (
        <Change key={revision.id} change={revision.change}>
          <RevisionLine revision={revision} plan={plan} />
        </Change>
      ))}
      {children}
    </>
  )
}

export function RevisionLine({ revision, plan }: { revision: Omit<LinkedRevision, 'change'>; plan: string }) {
  const { say } = useText()
  return (
    <>
      <span>{revision.label}</span>
      {revision.published ? (
        <A to={href('/plans/:plan/revisions/:number', { plan, number: revision.number })}>
          {revisionName(revision.number)}
        </A>
      ) : (
        <span>
          {revisionName(revision.number)} {say('answers:revisions.pending')}
        </span>
      )}
    </>
  )
}
