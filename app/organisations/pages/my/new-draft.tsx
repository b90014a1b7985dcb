import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { z } from 'zod'
import { db } from '#db/connection'
import { act } from '../../../http/act.ts'
import { textOf } from '../../../http/context.ts'
import { freshForm, stateOf } from '../../../http/forms.ts'
import { handle } from '../../../http/handle.ts'
import { limit } from '../../../http/limits.ts'
import { person } from '../../../http/person.ts'
import { once } from '../../../journal/once.ts'
import { paths } from '../../../paths.ts'
import { formKey } from '../../../text/carried.ts'
import { ErrorSummary, Form } from '../../../ui/form.tsx'
import { A, useText } from '../../../ui/language.tsx'
import { Page } from '../../../ui/page.tsx'
import { Button } from '../../../ui/parts.tsx'
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
    return once(db, formKey, async (trx) => paths.groupApplication(await beginRegistration(trx, me.id)))
  })
})

export default function NewDraft() {
  const { form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData(), form)
  const { say } = useText()
  return (
    <Page title={say('groups:begin.title')} lead={say('groups:begin.lead')}>
      <ErrorSummary state={state} />
      <Form state={state}>
        <p className="actions">
          <Button>{say('groups:begin.button')}</Button>
          <A to={paths.my()}>{say('groups:my.title')}</A>
        </p>
      </Form>
    </Page>
  )
}
