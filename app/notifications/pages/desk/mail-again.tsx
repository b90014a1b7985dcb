import { href } from '#app/href.ts'
import { go } from '#app/http/handle.ts'
import { atDesk } from '#app/http/page.ts'
import { Form } from '#app/ui/form/form.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { readMail } from '../../desk-access.ts'
import { sendAgain } from '../../mail.ts'
import { MailFacts } from '../../views/mail-facts.tsx'

export const loader = atDesk(readMail, async ({ mail }) => ({ heading: 'mails:again.title', mail, fields: {} }))

export const action = atDesk(readMail, async ({ actor, mail }, args) => {
  await sendAgain(db, actor, mail.id)
  return go(args.context, href('/desk/mails/:mail', { mail: mail.id }))
})

export default function MailAgain() {
  const { mail, form, say, ...page } = usePage<typeof loader>()
  return (
    <DeskPage
      {...page}
      current="mails"
      lead={say('mails:again.lead')}
      way={[
        { to: href('/desk/mails'), label: say('mails:title') },
        { to: href('/desk/mails/:mail', { mail: mail.id }), label: say(`mails:kind.${mail.kind}`) },
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
