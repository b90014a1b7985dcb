import { href } from '#app/href.ts'
import { Checkboxes, Select } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'

type Member = { id: string; text: string; receiptNumber: string; count: number }
type Other = { id: string; summary: string; number: string | null; title: string | null }

/** Opinions to be taken out of a group, or another one to be merged into. */
export function MemberChoices({
  group,
  members,
  next,
  others,
}: {
  group: string
  members: Member[]
  next: string | null
  others: Other[]
}) {
  const { say, t } = useText()
  return (
    <>
      <Checkboxes
        name="opinions"
        legend={say('answers:members.takeOut')}
        hint={say('answers:members.hint')}
        options={members.map((member) => ({
          value: member.id,
          label: <span lang="ja">{member.text.slice(0, 200)}</span>,
          hint: (
            <>
              {member.receiptNumber} {member.count > 1 && say('answers:members.first', { count: member.count })}
            </>
          ),
        }))}
      />
      {next && (
        <p>
          <A to={href('/desk/groups/:group/members', { group }, { after: next })}>{say('answers:group.moreMembers')}</A>
        </p>
      )}
      {others.length > 0 && (
        <Select
          name="into"
          label={say('answers:members.merge')}
          hint={say('answers:members.mergeHint')}
          empty={t('answers:members.noMerge')}
          options={others.map(({ id, summary, number, title }) => ({
            value: id,
            label: [number, title, summary.slice(0, 60)].filter(Boolean).join(' '),
          }))}
        />
      )}
    </>
  )
}
