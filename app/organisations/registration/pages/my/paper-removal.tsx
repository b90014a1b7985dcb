import { z } from 'zod'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { forPerson } from '#app/http/page.ts'
import { MyGroupPage } from '#app/organisations/groups/views/my-group-page.tsx'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { ownApplication } from '../../own-access.ts'
import { findPaper, removePaper } from '../../paper.ts'

export const loader = forPerson(ownApplication, async ({ group }, args) => {
  const { originalName } = await findPaper(db, group.id, args.params.paper)
  return { title: args.say('groups:removePaper.title'), group, originalName, form: freshForm() }
})

export const action = forPerson(ownApplication, async ({ me, group, application }, args) =>
  act(args, z.object({}), async () => {
    const { version } = application
    await removePaper(db, { person: me.id, group: group.slug, version, paper: args.params.paper ?? '' })
    return href('/my/groups/:group/application/papers', { group: group.slug })
  }),
)

export default function PaperRemoval() {
  const { group, originalName, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <MyGroupPage
      group={group}
      title={say('groups:removePaper.title')}
      lead={<span lang="ja">{originalName}</span>}
      above={[
        {
          to: href('/my/groups/:group/application/papers', { group: group.slug }),
          label: say('groups:step.papers.name'),
        },
      ]}
    >
      <ErrorSummary state={state} />
      <Form state={state}>
        <p className="actions">
          <Button tone="danger">{say('groups:removePaper.button')}</Button>
          <A to={href('/my/groups/:group/application/papers', { group: group.slug })}>{say('groups:back')}</A>
        </p>
      </Form>
    </MyGroupPage>
  )
}
