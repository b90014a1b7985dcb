import { linkForm } from '#app/accounts/link-form.ts'
import { askForLink } from '#app/accounts/person-link.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, readForm, shownForm } from '#app/http/forms.ts'
import { go, handle } from '#app/http/handle.ts'
import { personOrNull } from '#app/http/person.ts'
import { limit } from '#app/http/server/limits.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, TextField } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { organisationTypes } from '../type.ts'
import { RequiredOfTypes } from '../views/required-of-types.tsx'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  if (await personOrNull(args)) throw go(args.context, href('/my/registration'))
  const types = (await organisationTypes(db)).filter(({ closedAt }) => !closedAt)
  const head = { title: textOf(args.context)('groups:registration.title'), noindex: true }
  return { head, types, sent: new URL(args.request.url).searchParams.has('sent'), form: freshForm() }
})

export const action = handle(async ({ context }: ActionFunctionArgs) => {
  const form = await readForm(context, linkForm)
  if (!form.ok) return form.again()
  const sent = await form.attempt(async ({ email, website }) => {
    await limit('link', context.address)
    if (!website)
      await askForLink(db, { email, language: context.lang, from: context.address, leadsTo: href('/my/registration') })
    return href('/groups/registration', { sent: 1 })
  })
  return typeof sent === 'string' ? go(context, sent) : sent
})

export default function Registration() {
  const { types, sent, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  if (sent) {
    return (
      <Page title={say('people:sent.title')} lead={say('people:sent.lead')}>
        <p>{say('people:sent.missingHint')}</p>
        <p>
          <A to={href('/groups/registration')}>{say('people:sent.again')}</A>
        </p>
      </Page>
    )
  }
  return (
    <Page title={say('groups:registration.title')} lead={say('groups:registration.lead')}>
      <ErrorSummary state={state} />
      <Form state={state} guard>
        <TextField
          name="email"
          type="email"
          label={say('people:signIn.email')}
          hint={say('groups:registration.emailHint')}
          autoComplete="email"
          spellCheck={false}
          required
        />
        <p className="actions">
          <Button>{say('people:signIn.button')}</Button>
        </p>
      </Form>
      <RequiredOfTypes types={types} />
    </Page>
  )
}
