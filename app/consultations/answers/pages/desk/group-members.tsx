import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { Invalid } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { Checkboxes, ErrorSummary, Form, Select } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { choicesOf } from '../../answering-choices.ts'
import { mergeForm } from '../../answering-form.ts'
import { sortedGroup } from '../../desk-access.ts'
import { mergeGroups, takeOutOfGroup } from '../../group.ts'
import { membersOf } from '../../group-page.ts'
import { openGroups } from '../../new-group.ts'
import { GroupFrame } from '../../views/group-frame.tsx'

export const loader = atDesk(sortedGroup, async ({ group }, args) => {
  const after = args.query.get('after') ?? ''
  const [{ members, next }, choices, groups] = await Promise.all([
    membersOf(db, group.id, /^[0-9a-f]{64}$/.test(after) ? after : ''),
    choicesOf(db),
    openGroups(db, group.consultation.id),
  ])
  return {
    title: args.say('answers:members.title'),
    group,
    categories: choices.categories,
    members,
    next,
    others: groups.filter(({ id }) => id !== group.id),
    form: freshForm({ opinions: [], into: '' }),
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
  const { me, group, categories, members, next, others, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
  const { say, t } = useText()
  return (
    <GroupFrame title={say('answers:members.title')} me={me} group={group} categories={categories}>
      <ErrorSummary state={state} />
      <Form state={state}>
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
            <A to={href('/desk/groups/:group/members', { group: group.id }, { after: next })}>
              {say('answers:group.moreMembers')}
            </A>
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
        <p className="actions">
          <Button>{say('answers:members.button')}</Button>
          <A to={href('/desk/groups/:group', { group: group.id })}>{say('answers:back')}</A>
        </p>
      </Form>
    </GroupFrame>
  )
}
