import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { Invalid } from '#app/refusal.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { choicesOf } from '../../answering-choices.ts'
import { mergeForm } from '../../answering-form.ts'
import { sortedGroup } from '../../desk-access.ts'
import { mergeGroups, takeOutOfGroup } from '../../group.ts'
import { membersOf } from '../../group-page.ts'
import { openGroups } from '../../new-group.ts'
import { GroupFormPage, whileOpen } from '../../views/group-frame.tsx'
import { MemberChoices } from '../../views/member-choices.tsx'

export const loader = atDesk(sortedGroup, async ({ group }, args) => {
  const after = args.query.get('after') ?? ''
  const [{ members, next }, choices, groups] = await Promise.all([
    membersOf(db, group.id, /^[0-9a-f]{64}$/.test(after) ? after : ''),
    choicesOf(db),
    openGroups(db, group.consultation.id),
  ])
  return {
    heading: 'answers:members.title',
    categories: choices.categories,
    members,
    next,
    others: groups.filter(({ id }) => id !== group.id),
    fields: { opinions: [], into: '' },
  }
})

export const action = atDesk(sortedGroup, async ({ actor, group }, args) =>
  act(args, mergeForm, async ({ opinions, into }) => {
    if (into && opinions.length > 0) throw new Invalid('answers:refused.oneOfTwo')
    if (into) await mergeGroups(db, actor, { from: group.id, into })
    else await takeOutOfGroup(db, actor, { group: group.id, opinions })
    return href('/desk/groups/:group', { group: into ?? group.id })
  }),
)

export default function GroupMembers() {
  const { group, members, next, others, say, ...page } = usePage<typeof loader>()
  return (
    <GroupFormPage
      {...page}
      at={whileOpen}
      group={group}
      button={say('answers:members.button')}
      back={href('/desk/groups/:group', { group: group.id })}
    >
      <MemberChoices group={group.id} members={members} next={next} others={others} />
    </GroupFormPage>
  )
}
