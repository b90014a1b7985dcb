import { href } from '#app/href.ts'
import { go } from '#app/http/handle.ts'
import { anyStaff, atDesk } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { Form } from '#app/ui/form/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { signOutEverywhere } from '../sessions.ts'

export const loader = atDesk(anyStaff, (_, args) => ({ title: args.say('accounts:sessions.title') }))

export const action = atDesk(anyStaff, async ({ me }, args) => {
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
