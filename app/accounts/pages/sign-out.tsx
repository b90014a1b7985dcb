import { href } from '#app/href.ts'
import { go } from '#app/http/handle.ts'
import { inPublic } from '#app/http/page.ts'
import { isSecure, staffOrNull } from '#app/http/session.ts'
import { useLoaderData } from '#app/remix.ts'
import { Form } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { deskMe } from '../access.ts'
import { end } from '../session.ts'

/** Whoever is not signed in is not refused here, but led to where they sign in. */
export const loader = inPublic(async (args) => {
  const me = await staffOrNull(args)
  if (!me) throw go(args.context, href('/desk/sign-in'))
  return { title: args.say('accounts:signOut.title'), me: deskMe(me) }
})

export const action = inPublic(async ({ context }) => {
  const answer = go(context, href('/desk/sign-in'))
  answer.headers.append('Set-Cookie', await end(db, context.cookies(), isSecure))
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
