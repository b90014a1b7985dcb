import { Fragment } from 'react'
import { FlagTags } from '#app/consultations/comments/views/marks.tsx'
import { href } from '#app/href.ts'
import { useCount } from '#app/ui/count.ts'
import { A, useText } from '#app/ui/language.tsx'
import { Prose } from '#app/ui/parts.tsx'
import type { Member } from '../group-page.ts'

/** The texts of a group, as sent; above those that were written on the same wording, that wording once. */
export function Members({ members, plan }: { members: Member[]; plan: string }) {
  return [...Map.groupBy(members, ({ seen }) => seen && `${seen.blockKey} ${seen.html}`)].map(([key, written]) => (
    <Fragment key={key}>
      {written[0]?.seen && <Seen seen={written[0].seen} plan={plan} />}
      {written.map((member) => (
        <MemberText key={member.id} member={member} />
      ))}
    </Fragment>
  ))
}

/** What the authors of the texts below had before them. */
function Seen({ seen, plan }: { seen: NonNullable<Member['seen']>; plan: string }) {
  const { say } = useText()
  return (
    <div className="seen">
      <p className="hint">
        {say('answers:opinion.seen')} {seen.changed && say('answers:opinion.changedSince')}{' '}
        <A to={href('/desk/plans/:plan/blocks/:block', { plan, block: seen.blockKey })}>
          {say('answers:opinion.toBlock')}
        </A>
      </p>
      <Prose html={seen.html} lang="ja" />
    </div>
  )
}

function MemberText({ member }: { member: Member }) {
  const { say } = useText()
  const count = useCount()
  return (
    <div className="original" lang="ja">
      {member.text}
      <small>
        {member.reason && (
          <>
            {say('answers:opinion.reason')} {member.reason}
            <br />
          </>
        )}
        <A to={href('/desk/opinions/:opinion', { opinion: member.id })}>{member.receiptNumber}</A>{' '}
        {say(`answers:channel.${member.channel}`)} {member.section}{' '}
        {member.count > 1 && say('answers:opinion.same', { count: member.count, figure: count(member.count) })}{' '}
        <FlagTags {...member} />
      </small>
    </div>
  )
}
