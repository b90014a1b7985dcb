import { linkForm } from '#app/accounts/link-form.ts'
import { askForLink } from '#app/accounts/person-link.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { go } from '#app/http/handle.ts'
import { inPublic } from '#app/http/page.ts'
import { personOrNull } from '#app/http/person.ts'
import { limit } from '#app/http/server/limits.ts'
import { organisationTypes } from '#app/organisations/groups/type.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, TextField } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { RequiredOfTypes } from '../views/required-of-types.tsx'

export const loader = inPublic(async (args) => {
  if (await personOrNull(args)) throw go(args.context, href('/my/registration'))
  const types = (await organisationTypes(db)).filter(({ closedAt }) => !closedAt)
  return { title: args.say('groups:registration.title'), types, sent: args.query.has('sent'), form: freshForm() }
})

export const action = inPublic((args) =>
  act(args, linkForm, async ({ email, website }) => {
    const { address: from, lang: language } = args.context
    await limit('link', from)
    if (!website) await askForLink(db, { email, language, from, leadsTo: href('/my/registration') })
    return href('/groups/registration', { sent: 1 })
  }),
)

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
