import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { Invalid } from '#app/refusal.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form/form.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { choicesOf } from '../../answering-choices.ts'
import { newGroupForm } from '../../answering-form.ts'
import { sortedOpinions } from '../../desk-access.ts'
import { addToGroup, makeGroup } from '../../group.ts'
import { type Chosen, chosenOpinions, type OpenGroup, openGroups } from '../../new-group.ts'
import { NewGroupFields } from '../../views/new-group-fields.tsx'
import { PublishedNotice } from '../../views/published-notice.tsx'

export const loader = atDesk(sortedOpinions, async ({ ids, call, several }) => {
  const [chosen, choices, groups] = call
    ? await Promise.all([chosenOpinions(db, ids), choicesOf(db, call.slug), openGroups(db, call.id)])
    : ([[], null, []] as [Chosen[], null, OpenGroup[]])
  const fields = { section: chosen[0]?.sectionId, group: '' }
  const [sections, published] = [choices?.sections ?? [], call?.published ?? false]
  const heading = chosen.length === 1 ? 'answers:newGroup.one' : 'answers:newGroup.title'
  return { heading, several, chosen, sections, groups, published, fields }
})

export const action = atDesk(sortedOpinions, async ({ actor, ids, call }, args) => {
  if (!call) throw new Invalid('answers:newGroup.none')
  return act(args, newGroupForm, ({ group, section, summary, everywhere, formKey }) =>
    once(db, formKey, async (trx) => {
      const equals = everywhere ? 'all' : 'place'
      if (group) {
        await addToGroup(trx, actor, { group, opinions: ids, equals })
        return href('/desk/groups/:group', { group })
      }
      const input = { consultation: call.id, section, opinions: ids, summary, equals } as const
      return href('/desk/groups/:group', { group: await makeGroup(trx, actor, input) })
    }),
  )
})

export default function NewGroup() {
  const { several, chosen, sections, groups, published, state, say, ...page } = usePage<typeof loader>()
  return (
    <DeskPage
      {...page}
      lead={chosen.length > 0 && say('answers:newGroup.lead')}
      current="groups"
      way={[{ to: href('/desk/opinions', { state: 'unsorted' }), label: say('answers:opinions.title') }]}
    >
      <ErrorSummary state={state} />
      {published && !page.sent && <PublishedNotice />}
      {published && !page.sent ? null : chosen.length === 0 || several ? (
        <Empty
          title={say(several ? 'answers:newGroup.several' : 'answers:newGroup.none')}
          action={{ to: href('/desk/opinions', { state: 'unsorted' }), label: say('answers:groups.toOpinions') }}
        />
      ) : (
        <Form state={state}>
          {chosen.map(({ id }) => (
            <Hidden key={id} name="opinions" value={id} />
          ))}
          <NewGroupFields chosen={chosen} sections={sections} groups={groups} />
        </Form>
      )}
    </DeskPage>
  )
}
