import { deskMe, isAdministrator, requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm } from '#app/http/forms.ts'
import { go, handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useLoaderData } from '#app/remix.ts'
import { Form } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { sendAgain } from '../../mail.ts'
import { findMail } from '../../mail-list.ts'
import { MailFacts } from '../../views/mail-facts.tsx'

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  requireThat(isAdministrator(me))
  return { me, mail: await findMail(db, args.params.mail) }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { me, mail } = await mine(args)
  const head = { title: textOf(args.context)('mails:again.title'), noindex: true }
  return { head, me: deskMe(me), mail, form: freshForm() }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { me, mail } = await mine(args)
  await sendAgain(db, { kind: 'staff', id: me.id }, mail.id)
  return go(args.context, href('/desk/mails/:mail', { mail: mail.id }))
})

export default function MailAgain() {
  const { me, mail, form } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <DeskPage
      me={me}
      current="mails"
      title={say('mails:again.title')}
      lead={say('mails:again.lead')}
      crumbs={[
        { to: href('/desk/mails'), label: say('mails:title') },
        { to: href('/desk/mails/:mail', { mail: mail.id }), label: say(`mails:kind.${mail.kind}`) },
        { label: say('mails:again.title') },
      ]}
    >
      <MailFacts mail={mail} />
      <Form state={form}>
        <p className="actions">
          <Button>{say('mails:again.button')}</Button>
          <ButtonLink to={href('/desk/mails/:mail', { mail: mail.id })} tone="quiet">
            {say('mails:again.back')}
          </ButtonLink>
        </p>
      </Form>
    </DeskPage>
  )
}
