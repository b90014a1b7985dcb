import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { go } from '#app/http/handle.ts'
import { inPublic } from '#app/http/page.ts'
import { personOrNull } from '#app/http/person.ts'
import { limit } from '#app/http/server/limits.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, TextField } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Button, Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { linkForm } from '../../link-form.ts'
import { askForLink } from '../../person-link.ts'
import { wayHome } from '../../way-back.ts'

export const loader = inPublic(async (args) => {
  if (await personOrNull(args)) throw go(args.context, wayHome(args.query.get('to')) ?? href('/my'))
  return { title: args.say('people:signIn.title'), sent: args.query.has('sent'), form: freshForm() }
})

export const action = inPublic((args) =>
  act(args, linkForm, async ({ email, website }) => {
    const to = wayHome(args.query.get('to'))
    const { address: from, lang: language } = args.context
    await limit('link', from)
    if (!website) await askForLink(db, { email, language, from, leadsTo: to ?? href('/my') })
    return href('/my/sign-in', { to, sent: 1 })
  }),
)

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
