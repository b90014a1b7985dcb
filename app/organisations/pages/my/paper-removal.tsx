import { z } from 'zod'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { handle } from '#app/http/handle.ts'
import { person } from '#app/http/person.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { openApplication } from '../../open-application.ts'
import { findPaper, removePaper } from '../../paper.ts'
import { MyGroupPage } from '../../views/my-group-page.tsx'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const { group } = await openApplication(db, (await person(args)).id, args.params.group)
  const { originalName } = await findPaper(db, group.id, args.params.paper)
  const head = { title: textOf(args.context)('groups:removePaper.title'), noindex: true }
  return { head, group, originalName, form: freshForm() }
})

export const action = handle(async (args: ActionFunctionArgs) => {
  const me = await person(args)
  const { group, application } = await openApplication(db, me.id, args.params.group)
  const own = { person: me.id, group: group.slug, version: application.version, paper: args.params.paper ?? '' }
  return act(args, z.object({}), async () => {
    await removePaper(db, own)
    return href('/my/groups/:group/application/papers', { group: group.slug })
  })
})

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
