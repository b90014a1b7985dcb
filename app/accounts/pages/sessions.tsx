import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { go, handle } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from '#app/remix.ts'
import { Form } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { deskMe } from '../access.ts'
import { signOutEverywhere } from '../sessions.ts'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const me = await staff(args)
  return { head: { title: textOf(args.context)('accounts:sessions.title'), noindex: true }, me: deskMe(me) }
})

export const action = handle(async (args: ActionFunctionArgs) => {
  const me = await staff(args)
  await signOutEverywhere(db, me.id)
  return go(args.context, href('/desk/sign-in'))
})

export default function Sessions() {
  const { me } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <DeskPage
      me={me}
      current="account"
      title={say('accounts:sessions.question')}
      lead={say('accounts:sessions.lead')}
      crumbs={[
        { to: href('/desk/account'), label: say('accounts:account.title') },
        { label: say('accounts:sessions.title') },
      ]}
    >
      <Form>
        <p className="actions">
          <Button>{say('accounts:sessions.button')}</Button>
          <A to={href('/desk/account')}>{say('accounts:account.back')}</A>
        </p>
      </Form>
    </DeskPage>
  )
}
