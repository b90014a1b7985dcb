import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { go, handle } from '#app/http/handle.ts'
import { isSecure, staffOrNull } from '#app/http/session.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from '#app/remix.ts'
import { Form } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { deskMe } from '../access.ts'
import { end } from '../session.ts'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const me = await staffOrNull(args)
  if (!me) throw go(args.context, href('/desk/sign-in'))
  return { head: { title: textOf(args.context)('accounts:signOut.title'), noindex: true }, me: deskMe(me) }
})

export const action = handle(async ({ context }: ActionFunctionArgs) => {
  const cookie = await end(db, context.cookies(), isSecure)
  const answer = go(context, href('/desk/sign-in'))
  answer.headers.append('Set-Cookie', cookie)
  return answer
})

export default function SignOut() {
  const { me } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <DeskPage me={me} title={say('accounts:signOut.question')} lead={say('accounts:signOut.lead')}>
      <Form>
        <p className="actions">
          <Button>{say('accounts:signOut.button')}</Button>
          <A to={href('/desk')}>{say('accounts:signOut.stay')}</A>
        </p>
      </Form>
      <p>
        <A to={href('/desk/account/sessions')}>{say('accounts:sessions.title')}</A>
      </p>
    </DeskPage>
  )
}
