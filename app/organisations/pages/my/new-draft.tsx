import { z } from 'zod'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { handle } from '#app/http/handle.ts'
import { person } from '#app/http/person.ts'
import { limit } from '#app/http/server/limits.ts'
import { once } from '#app/journal/once.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { formKey } from '#app/text/carried.ts'
import { ErrorSummary, Form } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { beginRegistration } from '../../application.ts'

const beginForm = z.object({ formKey })

export const loader = handle(async (args: LoaderFunctionArgs) => {
  await person(args)
  return { head: { title: textOf(args.context)('groups:begin.title'), noindex: true }, form: freshForm() }
})

export const action = handle(async (args: ActionFunctionArgs) => {
  const me = await person(args)
  return act(args, beginForm, async ({ formKey }) => {
    await limit('draft', me.id)
    await limit('draftAddress', args.context.address)
    return once(db, formKey, async (trx) =>
      href('/my/groups/:group/application', { group: await beginRegistration(trx, me.id) }),
    )
  })
})

export default function NewDraft() {
  const { form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <Page title={say('groups:begin.title')} lead={say('groups:begin.lead')}>
      <ErrorSummary state={state} />
      <Form state={state}>
        <p className="actions">
          <Button>{say('groups:begin.button')}</Button>
          <A to={href('/my')}>{say('groups:my.title')}</A>
        </p>
      </Form>
    </Page>
  )
}
