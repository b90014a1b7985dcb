import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { db } from '#db/connection'
import { deskMe, isAdministrator, requireThat } from '../../../accounts/access.ts'
import { textOf } from '../../../http/context.ts'
import { freshForm } from '../../../http/forms.ts'
import { go, handle as handled } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { paths } from '../../../paths.ts'
import { Form } from '../../../ui/form.tsx'
import { useText } from '../../../ui/language.tsx'
import { DeskPage } from '../../../ui/page.tsx'
import { Button, ButtonLink } from '../../../ui/parts.tsx'
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
  return go(args.context, paths.deskMail(mail.id))
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
        { to: paths.deskMails(), label: say('mails:title') },
        { to: paths.deskMail(mail.id), label: say(`mails:kind.${mail.kind}`) },
        { label: say('mails:again.title') },
      ]}
    >
      <MailFacts mail={mail} />
      <Form state={form}>
        <p className="actions">
          <Button>{say('mails:again.button')}</Button>
          <ButtonLink to={paths.deskMail(mail.id)} tone="quiet">
            {say('mails:again.back')}
          </ButtonLink>
        </p>
      </Form>
    </DeskPage>
  )
}
