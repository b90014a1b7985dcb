import { requireThat } from '#app/accounts/access.ts'
import type { Staff } from '#app/accounts/staff.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, type Named } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { Invalid } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { idsOf } from '#app/text/asked.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Empty } from '#app/ui/parts.tsx'
import { type Db, db } from '#db/connection'
import { maySort } from '../../answering-access.ts'
import { callOfOpinions, choicesOf } from '../../answering-choices.ts'
import { newGroupForm } from '../../answering-form.ts'
import { addToGroup, makeGroup } from '../../group.ts'
import { type Chosen, chosenOpinions, type OpenGroup, openGroups } from '../../new-group.ts'
import { NewGroupFields } from '../../views/new-group-fields.tsx'

async function sortedOpinions(db: Db, me: Staff, _named: Named, query: URLSearchParams) {
  const ids = idsOf(query, 'opinions')
  if (ids.length === 0) return { ids, call: null, several: false }
  const [call, ...others] = await callOfOpinions(db, ids)
  requireThat(call !== undefined && maySort(me, call))
  return { ids, call: call ?? null, several: others.length > 0 }
}

export const loader = atDesk(sortedOpinions, async ({ ids, call, several }, args) => {
  const title = args.say('answers:newGroup.title')
  const [chosen, choices, groups] = call
    ? await Promise.all([chosenOpinions(db, ids), choicesOf(db, call.slug), openGroups(db, call.id)])
    : ([[], null, []] as [Chosen[], null, OpenGroup[]])
  const form = freshForm({ section: chosen[0]?.sectionId, group: '' })
  return { title, several, chosen, sections: choices?.sections ?? [], groups, form }
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
  const { me, several, chosen, sections, groups, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
  const { say } = useText()
  return (
    <DeskPage
      title={say('answers:newGroup.title')}
      lead={chosen.length > 0 && say('answers:newGroup.lead')}
      me={me}
      current="groups"
      crumbs={[
        { to: href('/desk/opinions', { state: 'unsorted' }), label: say('answers:opinions.title') },
        { label: say('answers:newGroup.title') },
      ]}
    >
      <ErrorSummary state={state} />
      {chosen.length === 0 || several ? (
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
