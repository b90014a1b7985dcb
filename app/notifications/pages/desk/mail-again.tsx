import { href } from '#app/href.ts'
import { freshForm } from '#app/http/forms.ts'
import { go } from '#app/http/handle.ts'
import { atDesk } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { Form } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { readMail } from '../../desk-access.ts'
import { sendAgain } from '../../mail.ts'
import { MailFacts } from '../../views/mail-facts.tsx'

export const loader = atDesk(readMail, async ({ mail }, args) => {
  const title = args.say('mails:again.title')
  return { title, mail, form: freshForm() }
})

export const action = atDesk(readMail, async ({ actor, mail }, args) => {
  await sendAgain(db, actor, mail.id)
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
