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
import { Button, Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { linkForm } from '../../link-form.ts'
import { askForLink } from '../../person-link.ts'
import { wayHome } from '../../way-back.ts'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const query = new URL(args.request.url).searchParams
  if (await personOrNull(args)) throw go(args.context, wayHome(query.get('to')) ?? href('/my'))
  const head = { title: textOf(args.context)('people:signIn.title'), noindex: true }
  return { head, sent: query.has('sent'), form: freshForm() }
})

export const action = handle(async ({ request, context }: ActionFunctionArgs) => {
  const form = await readForm(context, linkForm)
  if (!form.ok) return form.again()
  const to = wayHome(new URL(request.url).searchParams.get('to'))
  const sent = await form.attempt(async ({ email, website }) => {
    await limit('link', context.address)
    if (!website)
      await askForLink(db, { email, language: context.lang, from: context.address, leadsTo: to ?? href('/my') })
    return href('/my/sign-in', { to, sent: 1 })
  })
  return typeof sent === 'string' ? go(context, sent) : sent
})

export default function SignIn() {
  const { sent, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  if (sent) {
    return (
      <Page title={say('people:sent.title')} lead={say('people:sent.lead')}>
        <Notice tone="info" title={say('people:sent.missing')}>
          <p>{say('people:sent.missingHint')}</p>
        </Notice>
        <p>
          <A to={href('/my/sign-in')}>{say('people:sent.again')}</A>
        </p>
      </Page>
    )
  }
  return (
    <Page title={say('people:signIn.title')} lead={say('people:signIn.lead')}>
      <ErrorSummary state={state} />
      <Form state={state} guard>
        <TextField
          name="email"
          type="email"
          label={say('people:signIn.email')}
          autoComplete="email"
          spellCheck={false}
          required
        />
        <p className="actions">
          <Button>{say('people:signIn.button')}</Button>
        </p>
      </Form>
    </Page>
  )
}
