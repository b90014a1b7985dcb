import { z } from 'zod'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { inPublic, type Named } from '#app/http/page.ts'
import { startPersonSession } from '#app/http/person.ts'
import { guessed } from '#app/http/server/limits.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form } from '#app/ui/form/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { enterByLink, findLink } from '../person-link.ts'

const linkIn = ({ link = '', token = '' }: Named) => ({ id: link, token })

export const loader = inPublic(async ({ params, context, say }) => {
  const { state, leadsTo } = await guessed('invitation', context.address, () => findLink(db, linkIn(params)))
  const title = say(`people:link.${state}.title`)
  return { title, status: state === 'open' ? 200 : 410, state, leadsTo, form: freshForm() }
})

/** Entering takes a button: mail scanners open every link, and none of them shall use this one up. */
export const action = inPublic((args) =>
  act(args, z.object({}), async () => {
    const enter = () => enterByLink(db, linkIn(args.params))
    const { personId, leadsTo } = await guessed('invitation', args.context.address, enter)
    return startPersonSession(args, personId, leadsTo)
  }),
)

export default function Link() {
  const { state: is, leadsTo, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  return (
    <Page title={say(`people:link.${is}.title`)} lead={say(`people:link.${is}.lead`)}>
      {is === 'open' && <ErrorSummary state={state} />}
      {is === 'open' ? (
        <Form state={state}>
          <p className="actions">
            <Button>{say('people:link.button')}</Button>
          </p>
        </Form>
      ) : (
        <p className="actions">
          <ButtonLink to={href('/my/sign-in', { to: leadsTo })}>{say('people:signIn.title')}</ButtonLink>
        </p>
      )}
    </Page>
  )
}
