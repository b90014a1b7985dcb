import { RevisionLine } from '#app/consultations/comments/views/linked.tsx'
import { href } from '#app/href.ts'
import { Checkboxes } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Difference } from '#app/ui/parts.tsx'
import type { LinkableRevision, OpenableBlock } from '../linkable.ts'

/** Paragraphs to change because of the answer; the change then names it as its cause. */
export function BlocksToOpen({
  blocks,
  plan,
  response,
}: {
  blocks: OpenableBlock[]
  plan: string
  response: string | null
}) {
  const { say } = useText()
  if (blocks.length === 0) return null
  const others = blocks.filter(({ seen }) => !seen)
  return (
    <>
      <h2>{say('answers:revisions.open')}</h2>
      <BlockList blocks={blocks.filter(({ seen }) => seen)} plan={plan} response={response} />
      {others.length > 0 && (
        <details open={others.length === blocks.length}>
          <summary>{say('answers:revisions.others', { count: others.length })}</summary>
          <BlockList blocks={others} plan={plan} response={response} />
        </details>
      )}
    </>
  )
}

type List = { blocks: OpenableBlock[]; plan: string; response: string | null }

function BlockList({ blocks, plan, response }: List) {
  const { say } = useText()
  return (
    <ul className="entries dense">
      {blocks.map(({ key, beginning, seen }) => (
        <li key={key}>
          <A to={href('/desk/plans/:plan/blocks/:block', { plan, block: key }, { response })}>
            <span lang="ja">{beginning}</span>
          </A>
          {seen && <p className="meta">{say('answers:revisions.pointedAt')}</p>}
        </li>
      ))}
    </ul>
  )
}

export function RevisionChoice({ revision, plan }: { revision: LinkableRevision; plan: string }) {
  return (
    <>
      <span className="meta">
        <RevisionLine revision={revision} plan={plan} />
      </span>
      <br />
      <span lang="ja">
        <Difference parts={revision.parts} />
      </span>
    </>
  )
}

export function RevisionChoices({ plan, revisions }: { plan: string; revisions: LinkableRevision[] }) {
  const { say } = useText()
  return (
    <Checkboxes
      name="link"
      legend={say('answers:revisions.pick')}
      hint={say('answers:revisions.pickHint')}
      options={revisions.map((revision) => ({
        value: revision.id,
        label: <RevisionChoice revision={revision} plan={plan} />,
      }))}
    />
  )
}
