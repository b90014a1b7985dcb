import { z } from 'zod'
import { deskMe } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { text } from '#app/text/fields.ts'
import { ErrorSummary, Form, TextArea } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button, ButtonLink, Empty } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { readMail } from '../../desk-access.ts'
import type { Written } from '../../letter.ts'
import { viewMail } from '../../mail.ts'
import { MailFacts } from '../../views/mail-facts.tsx'
import { MailWords } from '../../views/mail-words.tsx'

const reasonForm = z.object({ reason: text({ max: 500, required: 'mails:refused.reasonMissing' }) })

export const loader = atDesk(readMail, async ({ me, mail }, args) => {
  const head = { title: args.say(`mails:kind.${mail.kind}`), noindex: true }
  return { head, me: deskMe(me), mail, form: freshForm() }
})

/** Shown in the answer to the form, and nowhere else: there is no address that shows it without a reason. */
export const action = atDesk(readMail, async ({ actor, mail }, args) =>
  act(args, reasonForm, async ({ reason }, form) => {
    const words = await viewMail(db, actor, { mail: mail.id, reason })
    const { to = '', subject = '', text = '' } = words ?? {}
    return { state: form.state, current: null, words: { to, subject, text } }
  }),
)

export default function MailPage() {
  const { me, mail, form } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() as { words?: Omit<Written, 'html'> } | undefined
  const state = shownForm(sent, form)
  const { say } = useText()
  return (
    <DeskPage
      me={me}
      current="mails"
      title={say(`mails:kind.${mail.kind}`)}
      crumbs={[{ to: href('/desk/mails'), label: say('mails:title') }, { label: say(`mails:kind.${mail.kind}`) }]}
    >
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
