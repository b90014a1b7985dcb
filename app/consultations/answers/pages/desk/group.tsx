import { idOf } from '#app/forms/asked.ts'
import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { A } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { isAtDesk, mayAnswer, mayDecide, mayReopen, maySort } from '../../answering-access.ts'
import { choicesOf } from '../../answering-choices.ts'
import { groupPage, membersOf } from '../../group-page.ts'
import { GroupAnswer } from '../../views/group-answer.tsx'
import { GroupHistory } from '../../views/group-history.tsx'
import { GroupMeta } from '../../views/group-meta.tsx'
import { Members } from '../../views/member.tsx'

export const loader = atDesk(staffWho(isAtDesk), async ({ me }, args) => {
  const id = idOf(args.params.group)
  const after = args.query.get('after') ?? ''
  const [group, { members, next }, choices] = await Promise.all([
    groupPage(db, id),
    membersOf(db, id, /^[0-9a-f]{64}$/.test(after) ? after : ''),
    choicesOf(db),
  ])
  const isOpen = !group.consultation.published
  const submitter = group.steps.find(({ step }) => step === 'submitted')
  return {
    title: group.summary.slice(0, 40) || args.say('answers:group.title'),
    group,
    members,
    next,
    categories: choices.categories,
    may: {
      sort: isOpen && group.state !== 'approved' && maySort(me, group.consultation),
      answer: isOpen && mayAnswer(me, group),
      decide: isOpen && mayDecide(me, group),
      reopen: isOpen && mayReopen(me, group),
      own: group.versions[0]?.authorId === me.id || submitter?.byId === me.id,
    },
  }
})

export default function Group() {
  const { group, members, next, categories, may, say, ...page } = usePage<typeof loader>()
  const { consultation } = group
  return (
    <DeskPage
      {...page}
      title={<span lang="ja">{group.summary || say('answers:group.noSummary')}</span>}
      current="groups"
      wide
      crumbs={[
        { to: href('/desk/groups'), label: say('answers:groups.title') },
        { to: href('/desk/groups', { consultation: consultation.slug }), label: consultation.title },
        { label: group.section?.label ?? say('answers:place.whole') },
      ]}
    >
      <GroupMeta group={group} categories={categories} maySort={may.sort} />
      <div className="workbench">
        <section>
          <h2>{say('answers:group.members')}</h2>
          {members.length === 0 && <p className="hint">{say('answers:group.noMembers')}</p>}
          <Members members={members} plan={consultation.planSlug} />
          <p className="actions">
            {may.sort && members.length > 0 && (
              <A to={href('/desk/groups/:group/members', { group: group.id })}>{say('answers:members.title')}</A>
            )}
            {next && (
              <A to={href('/desk/groups/:group', { group: group.id }, { after: next })}>
                {say('answers:group.moreMembers')}
              </A>
            )}
          </p>
        </section>
        <section>
          <GroupAnswer group={group} categories={categories} may={may} />
          <GroupHistory group={group} categories={categories} />
        </section>
      </div>
    </DeskPage>
  )
}
