import { z } from 'zod'
import { deskMe, isAdministrator, requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, readForm, stateOf } from '#app/http/forms.ts'
import { handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { text } from '#app/text/fields.ts'
import { ErrorSummary, Form, TextArea } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { DeskPage } from '#app/ui/page.tsx'
import { Button, ButtonLink, Empty } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import type { Written } from '../../letter.ts'
import { viewMail } from '../../mail.ts'
import { findMail } from '../../mail-list.ts'
import { MailFacts } from '../../views/mail-facts.tsx'
import { MailWords } from '../../views/mail-words.tsx'

const reasonForm = z.object({ reason: text({ max: 500, required: 'mails:refused.reasonMissing' }) })

async function mine(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  requireThat(isAdministrator(me))
  return { me, mail: await findMail(db, args.params.mail) }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { me, mail } = await mine(args)
  const head = { title: textOf(args.context)(`mails:kind.${mail.kind}`), noindex: true }
  return { head, me: deskMe(me), mail, form: freshForm() }
})

/** Shown in the answer to the form, and nowhere else: there is no address that shows it without a reason. */
export const action = handled(async (args: ActionFunctionArgs) => {
  const { me, mail } = await mine(args)
  const form = await readForm(args.context, reasonForm)
  if (!form.ok) return form.again()
  return form.attempt(async ({ reason }) => {
    const words = await viewMail(db, { kind: 'staff', id: me.id }, { mail: mail.id, reason })
    const { to = '', subject = '', text = '' } = words ?? {}
    return { state: form.state, current: null, words: { to, subject, text } }
  })
})

export default function MailPage() {
  const { me, mail, form } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>() as { words?: Omit<Written, 'html'> } | undefined
  const state = stateOf(sent, form)
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
