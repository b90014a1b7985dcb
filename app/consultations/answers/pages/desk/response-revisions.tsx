import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { Checkboxes, ErrorSummary, Form } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { choicesOf } from '../../answering-choices.ts'
import { revisionsForm } from '../../answering-form.ts'
import { answeredGroup } from '../../desk-access.ts'
import { blocksToOpen, linkableRevisions } from '../../linkable.ts'
import { linkRevisions } from '../../revision-links.ts'
import { GroupFrame } from '../../views/group-frame.tsx'
import { BlocksToOpen, RevisionChoice } from '../../views/revision-choice.tsx'

export const loader = atDesk(answeredGroup, async ({ group }, args) => {
  const [blocks, revisions, choices] = await Promise.all([
    blocksToOpen(db, group),
    linkableRevisions(db, group),
    choicesOf(db),
  ])
  const linked = group.linked.map(({ id }) => id)
  return {
    title: args.say('answers:revisions.tie'),
    group,
    blocks,
    revisions,
    categories: choices.categories,
    form: freshForm({ link: linked }),
  }
})

export const action = atDesk(answeredGroup, async ({ actor, group }, args) =>
  act(args, revisionsForm, async ({ link }) => {
    await linkRevisions(db, actor, { group: group.id, revisions: link })
    return href('/desk/groups/:group', { group: group.id })
  }),
)

export default function ResponseRevisions() {
  const { me, group, blocks, revisions, categories, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
  const { say } = useText()
  const all = [...group.linked, ...revisions]
  return (
    <GroupFrame
      title={say('answers:revisions.tie')}
      lead={say('answers:revisions.lead')}
      me={me}
      group={group}
      categories={categories}
    >
      <BlocksToOpen blocks={blocks} plan={group.consultation.planSlug} response={group.responseId} />
      <ErrorSummary state={state} />
      {all.length > 0 && (
        <Form state={state}>
          <Checkboxes
            name="link"
            legend={say('answers:revisions.pick')}
            hint={say('answers:revisions.pickHint')}
            options={all.map((revision) => ({
              value: revision.id,
              label: <RevisionChoice revision={revision} plan={group.consultation.planSlug} />,
            }))}
          />
          <p className="actions">
            <Button>{say('answers:revisions.button')}</Button>
            <A to={href('/desk/groups/:group', { group: group.id })}>{say('answers:back')}</A>
          </p>
        </Form>
      )}
    </GroupFrame>
  )
}
