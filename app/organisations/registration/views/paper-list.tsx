import type { PaperKind } from '#app/organisations/groups/tables.ts'
import { Moment } from '#app/ui/dates.tsx'
import { A, useText } from '#app/ui/language.tsx'

export type PaperEntry = { id: string; kind: PaperKind; originalName: string; size: number; handedInAt: string }

/** Papers as they were handed in, each to be saved and, while the application is open, to be taken out again. */
export function PaperList({
  papers,
  to,
  removal,
  withKind = false,
}: {
  papers: PaperEntry[]
  to(paper: string): string
  removal?(paper: string): string
  withKind?: boolean
}) {
  const { say } = useText()
  if (papers.length === 0) return null
  return (
    <ul>
      {papers.map(({ id, kind, originalName, size, handedInAt }) => (
        <li key={id}>
          {withKind && <>{say(`groups:paper.${kind}`)} </>}
          <A to={to(id)} lang="ja">
            {originalName}
          </A>{' '}
          <span className="hint">
            {say('groups:kilobytes', { count: Math.max(1, Math.round(size / 1024)) })} <Moment value={handedInAt} />
          </span>{' '}
          {removal && <A to={removal(id)}>{say('groups:removePaper.link', { name: originalName })}</A>}
        </li>
      ))}
    </ul>
  )
}
