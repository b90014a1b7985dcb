import type { LoaderFunctionArgs } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { config } from '#config'
import { db } from '#db/connection'
import { qrSvg } from '../../../documents/qr.ts'
import { textOf } from '../../../http/context.ts'
import { handle as handled } from '../../../http/handle.ts'
import { staff } from '../../../http/session.ts'
import { paths } from '../../../paths.ts'
import { prefixOf } from '../../../text/language.ts'
import { useText } from '../../../ui/language.tsx'
import { ButtonLink } from '../../../ui/parts.tsx'
import { deskSignup, editedEvent, framed } from '../../desk-events.ts'
import { ownSignup } from '../../own-signup.ts'
import { signupSecret } from '../../signup.ts'
import { EventDeskPage } from '../../views/desk/event-desk-page.tsx'
import { SignupReceipt } from '../../views/desk/signup-receipt.tsx'

/** What somebody who called or came to the counter is given or sent: where the application stands, and the way to it. */
export const loader = handled(async (args: LoaderFunctionArgs) => {
  const own = await editedEvent(db, await staff(args), args.params.event)
  const { id, number, channel } = await deskSignup(db, own.event.id, args.params.signup)
  const secret = signupSecret(id)
  const { language, ...signup } = await ownSignup(db, number, secret)
  const link = config.publicUrl + prefixOf(language) + paths.signup(number, secret)
  return {
    head: { title: textOf(args.context)('signups:receipt.title'), noindex: true },
    ...framed(own),
    ...{ signup: { ...signup, id: undefined }, channel, link, qr: qrSvg(link) },
  }
})

export default function Receipt() {
  const { signup, channel, link, qr, ...page } = useLoaderData<typeof loader>()
  const { say } = useText()
  const { slug } = page.event
  return (
    <EventDeskPage {...page} title={say('signups:receipt.title')}>
      <SignupReceipt signup={signup} link={link} qr={qr} />
      <p className="actions no-print">
        <ButtonLink to={`${paths.newSignup(slug)}?channel=${channel}#name`}>{say('signups:entry.next')}</ButtonLink>
        <ButtonLink to={paths.deskSignup(slug, signup.number)} tone="quiet">
          {say('events-desk:signups.one')}
        </ButtonLink>
      </p>
      <p className="hint no-print">{say('signups:receipt.print')}</p>
    </EventDeskPage>
  )
}
