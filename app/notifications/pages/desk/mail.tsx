import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk } from '#app/http/page.ts'
import { ErrorSummary, Form, TextArea } from '#app/ui/form/form.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button, ButtonLink, Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { readMail } from '../../desk-access.ts'
import { viewMail } from '../../mail.ts'
import { reasonForm } from '../../mail-form.ts'
import { MailFacts } from '../../views/mail-facts.tsx'
import { MailWords } from '../../views/mail-words.tsx'

export const loader = atDesk(readMail, async ({ mail }) => ({ heading: `mails:kind.${mail.kind}`, mail, fields: {} }))

/** Shown in the answer to the form, and nowhere else: there is no address that shows it without a reason. */
export const action = atDesk(readMail, async ({ actor, mail }, args) =>
  act(args, reasonForm, async ({ reason }, form) => {
    const words = await viewMail(db, actor, { mail: mail.id, reason })
    const { to = '', subject = '', text = '' } = words ?? {}
    return { state: form.state, current: null, words: { to, subject, text } }
  }),
)

export default function MailPage() {
  const { mail, state, sent, say, ...page } = usePage<typeof loader, typeof action>()
  return (
    <DeskPage {...page} current="mails" way={[{ to: href('/desk/mails'), label: say('mails:title') }]}>
      <MailFacts mail={mail} />
      {sent?.words && <MailWords words={sent.words} lang={mail.language} />}
      {mail.forgotten && <Empty title={say('mails:forgotten')} />}
      {!mail.forgotten && !sent?.words && (
        <>
          <h2>{say('mails:show.title')}</h2>
          <p>{say('mails:show.lead')}</p>
          <ErrorSummary state={state} />
          <Form state={state}>
            <TextArea name="reason" label={say('mails:show.reason')} rows={2} maxLength={500} required />
            <p className="actions">
              <Button tone="quiet">{say('mails:show.button')}</Button>
              {mail.state !== 'sent' && mail.state !== 'waiting' && (
                <ButtonLink to={href('/desk/mails/:mail/again', { mail: mail.id })}>
                  {say('mails:again.title')}
                </ButtonLink>
              )}
            </p>
          </Form>
        </>
      )}
    </DeskPage>
  )
}
