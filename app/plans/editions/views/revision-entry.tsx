import type { Trace } from '#app/consultations/answers/trace.ts'
import { href } from '#app/href.ts'
import type { RevisionKind } from '#app/plans/writing/tables.ts'
import { Day } from '#app/ui/dates.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { ChangeText, Tag, type TagTone } from '#app/ui/parts.tsx'
import type { Change } from '../change.ts'
import type { PublicRevision } from '../revision-part.ts'
import { Causes } from './causes.tsx'
import { revisionName, SectionName } from './names.tsx'

export type ShownRevision = PublicRevision & { change: Change }

const tones: Partial<Record<RevisionKind, TagTone>> = {
  add: 'good',
  section_add: 'good',
  remove: 'bad',
  section_remove: 'bad',
}

export function KindTag({ kind }: { kind: RevisionKind }) {
  const { say } = useText()
  return <Tag tone={tones[kind] ?? 'neutral'}>{say(`plans:kind.${kind}`)}</Tag>
}

/** From which edition to which. */
export function Between({ revision }: { revision: Pick<PublicRevision, 'fromEdition' | 'toEdition' | 'publishedAt'> }) {
  const { say } = useText()
  return (
    <>
      <span>{say('plans:revision.between', { from: revision.fromEdition, to: revision.toEdition })}</span>
      <Day value={revision.publishedAt} />
    </>
  )
}

/** One revision in a list: where, what was there before and after, why. */
export function RevisionEntry({
  slug,
  revision,
  trace,
  level: Heading = 'h2',
}: {
  slug: string
  revision: ShownRevision
  trace: Trace[]
  level?: 'h2' | 'h3'
}) {
  const { say } = useText()
  const { fromSection } = revision
  return (
    <li className="revision">
      <Heading>
        <A
          to={href('/plans/:plan/revisions/:number', { plan: slug, number: revision.number })}
          className="revision-number"
        >
          {revisionName(revision.number)}
        </A>
        <SectionName section={revision.section} />
      </Heading>
      <p className="meta">
        <KindTag kind={revision.kind} />
        {fromSection && <MovedFrom section={fromSection} />}
        <Between revision={revision} />
      </p>
      <div className="change">
        <ChangeText change={revision.change} />
      </div>
      <p className="reason">
        <Written {...revision.reason} />
      </p>
      {revision.causes.length > 0 && (
        <div className="revision-causes">
          <span>{say('plans:cause.title')}</span>
          <Causes causes={revision.causes} trace={trace} short />
        </div>
      )}
    </li>
  )
}

export function MovedFrom({ section }: { section: PublicRevision['section'] }) {
  const { say } = useText()
  return (
    <span>
      {say('plans:revision.movedFrom')} <SectionName section={section} />
    </span>
  )
}
