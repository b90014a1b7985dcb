import { FlagTags } from '#app/consultations/comments/views/marks.tsx'
import { href } from '#app/href.ts'
import { useCount } from '#app/ui/count.ts'
import { A, useText } from '#app/ui/language.tsx'
import { Prose } from '#app/ui/parts.tsx'
import type { Member } from '../group-page.ts'

/** One text of a group, as sent, with the wording its author saw. */
export function MemberText({ member, plan }: { member: Member; plan: string }) {
  const { say } = useText()
  const count = useCount()
  return (
    <>
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
      {member.seen && (
        <div className="seen">
          <p className="hint">
            {say('answers:opinion.seen')} {member.seen.changed && say('answers:opinion.changedSince')}{' '}
            <A to={href('/desk/plans/:plan/blocks/:block', { plan, block: member.seen.blockKey })}>
              {say('answers:opinion.toBlock')}
            </A>
          </p>
          <Prose html={member.seen.html} lang="ja" />
        </div>
      )}
    </>
  )
}
