import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { ErrorSummary, Form } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { choicesOf } from '../../answering-choices.ts'
import { revisionsForm } from '../../answering-form.ts'
import { answeredGroup } from '../../desk-access.ts'
import { blocksToOpen, inLine, linkableRevisions } from '../../linkable.ts'
import { linkRevisions } from '../../revision-links.ts'
import { GroupFrame, whileOpen } from '../../views/group-frame.tsx'
import { BlocksToOpen, RevisionChoices } from '../../views/revision-choice.tsx'

export const loader = atDesk(answeredGroup, async ({ group }) => {
  const [blocks, revisions, choices] = await Promise.all([
    blocksToOpen(db, group),
    linkableRevisions(db, group),
    choicesOf(db),
  ])
  const linked = group.linked.map(({ id }) => id)
  return {
    heading: 'answers:revisions.tie',
    blocks,
    revisions: [...group.linked.map(inLine), ...revisions],
    categories: choices.categories,
    fields: { link: linked },
  }
})

export const action = atDesk(answeredGroup, async ({ actor, group }, args) =>
  act(args, revisionsForm, async ({ link }) => {
    await linkRevisions(db, actor, { group: group.id, revisions: link })
    return href('/desk/groups/:group', { group: group.id })
  }),
)

export default function ResponseRevisions() {
  const { group, blocks, revisions, state, say, ...page } = usePage<typeof loader>()
  return (
    <GroupFrame {...page} at={whileOpen} lead={say('answers:revisions.lead')} group={group}>
      <BlocksToOpen blocks={blocks} plan={group.consultation.planSlug} response={group.responseId} />
      <ErrorSummary state={state} />
      {revisions.length > 0 && (
        <Form state={state}>
          <RevisionChoices plan={group.consultation.planSlug} revisions={revisions} />
          <p className="actions">
            <Button>{say('answers:revisions.button')}</Button>
            <A to={href('/desk/groups/:group', { group: group.id })}>{say('answers:back')}</A>
          </p>
        </Form>
      )}
    </GroupFrame>
  )
}
