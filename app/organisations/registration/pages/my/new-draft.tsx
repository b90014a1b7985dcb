import { z } from 'zod'
import { formKey } from '#app/forms/carried.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { anyPerson, forPerson } from '#app/http/page.ts'
import { limit } from '#app/http/server/limits.ts'
import { once } from '#app/journal/once.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { beginRegistration } from '../../application.ts'

const beginForm = z.object({ formKey })

export const loader = forPerson(anyPerson, (_, args) => ({ title: args.say('groups:begin.title'), form: freshForm() }))

export const action = forPerson(anyPerson, async ({ me }, args) =>
  act(args, beginForm, async ({ formKey }) => {
    await limit('draft', me.id)
    await limit('draftAddress', args.context.address)
    return once(db, formKey, async (trx) =>
      href('/my/groups/:group/application', { group: await beginRegistration(trx, me.id) }),
    )
  }),
)

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
