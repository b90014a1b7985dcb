import { qrSvg } from '#app/documents/qr.ts'
import { editedEvent } from '#app/events/programme/desk-events.ts'
import { EventDeskPage } from '#app/events/programme/views/desk/event-desk-page.tsx'
import { href } from '#app/href.ts'
import { atDesk } from '#app/http/page.ts'
import { prefixOf } from '#app/text/language.ts'
import { ButtonLink } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { config } from '#config'
import { db } from '#db/connection'
import { deskSignup } from '../../desk-signup.ts'
import { ownSignup } from '../../own-signup.ts'
import { signupSecret } from '../../signup.ts'
import { SignupReceipt } from '../../views/desk/signup-receipt.tsx'

/** What somebody who called or came to the counter is given or sent: where the application stands, and the way to it. */
export const loader = atDesk(editedEvent, async (own, args) => {
  const { id, number, channel } = await deskSignup(db, own.event.id, args.params.signup)
  const secret = signupSecret(id)
  const { language, ...signup } = await ownSignup(db, number, secret)
  const link = config.publicUrl + prefixOf(language) + href('/signups/:number/:secret', { number, secret })
  return {
    heading: 'signups:receipt.title',
    ...{ signup: { ...signup, id: undefined }, channel, code: secret, link, qr: qrSvg(link) },
  }
})

export default function Receipt() {
  const { signup, channel, code, link, qr, say, ...page } = usePage<typeof loader>()
  const { slug } = page.event
  return (
    <EventDeskPage {...page}>
      <SignupReceipt signup={signup} code={code} link={link} qr={qr} />
      <p className="actions no-print">
        <ButtonLink to={href('/desk/events/:event/signups/new', { event: slug }, { channel, '#': 'name' })}>
          {say('signups:entry.next')}
        </ButtonLink>
        <ButtonLink
          to={href('/desk/events/:event/signups/:signup', { event: slug, signup: signup.number })}
          tone="quiet"
        >
          {say('events-desk:signups.one')}
        </ButtonLink>
      </p>
      <p className="hint no-print">{say('signups:receipt.print')}</p>
    </EventDeskPage>
  )
}
