import { z } from 'zod'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, readForm, shownForm } from '#app/http/forms.ts'
import { handle } from '#app/http/handle.ts'
import { startPersonSession } from '#app/http/person.ts'
import { guessed } from '#app/http/server/limits.ts'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { enterByLink, findLink } from '../person-link.ts'

const linkIn = (params: LoaderFunctionArgs['params']) => ({ id: params.link ?? '', token: params.token ?? '' })

export const loader = handle(async ({ params, context }: LoaderFunctionArgs) => {
  const { state, leadsTo } = await guessed('invitation', context.address, () => findLink(db, linkIn(params)))
  const head = { title: textOf(context)(`people:link.${state}.title`), noindex: true }
  return json({ head, state, leadsTo, form: freshForm() }, { status: state === 'open' ? 200 : 410 })
})

/** Entering takes a button: mail scanners open every link, and none of them shall use this one up. */
export const action = handle(async (args: ActionFunctionArgs) => {
  const form = await readForm(args.context, z.object({}))
  if (!form.ok) return form.again()
  const entered = await form.attempt(() =>
    guessed('invitation', args.context.address, () => enterByLink(db, linkIn(args.params))),
  )
  return 'personId' in entered ? startPersonSession(args, entered.personId, entered.leadsTo) : entered
})

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
