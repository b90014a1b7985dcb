import { z } from 'zod'
import { formKey } from '#app/forms/carried.ts'
import { line } from '#app/forms/fields.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { type Asked, inPublic } from '#app/http/page.ts'
import { guessed } from '#app/http/server/limits.ts'
import { NotFound } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { isId } from '#app/text/ids.ts'
import { prefixOf } from '#app/text/language.ts'
import { ErrorSummary } from '#app/ui/form/form.tsx'
import { Keeping } from '#app/ui/keeping.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { ButtonLink, Definition, Notice, SendingSteps } from '#app/ui/parts.tsx'
import { config } from '#config'
import { db } from '#db/connection'
import { acceptOffer, declineOffer } from '../offer.ts'
import { isLive, openOffers, ownSignup, waitingHead } from '../own-signup.ts'
import { signupSecret } from '../signup.ts'
import { CheckInCode } from '../views/check-in-code.tsx'
import { OfferForm } from '../views/offer-form.tsx'
import { OwnDraws } from '../views/own-draws.tsx'
import { OwnPlaces } from '../views/own-places.tsx'
import { ServiceList } from '../views/service-list.tsx'

export const handle = { script: true }

const answerForm = z.object({
  offer: line({ max: 60 }),
  answer: z.enum(['take', 'decline'], { error: 'ui:field.check' }),
  formKey,
})

async function shownSignup({ params, context }: Asked) {
  const { number = '', secret = '' } = params
  const signup = await guessed('receipt', context.address, () => ownSignup(db, number, secret))
  // by an older link too, what is to be written down is the code
  return { secret: signupSecret(signup.id), signup }
}

export const loader = inPublic(shownSignup, ({ signup, secret }, { query, context }) => {
  const { id: _, ...shown } = signup
  const isNew = query.has('sent')
  return {
    heading: headingOf(signup.places, isNew),
    isNew,
    isAmended: query.has('changed'),
    signup: shown,
    offers: openOffers(signup.places, signup.sessionsChosen),
    isLive: signup.places.some(isLive),
    secret,
    link:
      config.publicUrl + prefixOf(context.lang) + href('/signups/:number/:secret', { number: signup.number, secret }),
    form: freshForm(),
  }
})

/** Whoever waits reads that first; whoever waits for some of it, when they have just applied. */
function headingOf(places: Parameters<typeof waitingHead>[0], isNew: boolean) {
  const waits = waitingHead(places)
  if (waits && (isNew || waits.key !== 'partlyWaiting'))
    return { ...waits, key: `events:own.${waits.key}`, waits: true }
  return { key: isNew ? 'events:own.thanks' : 'events:own.title', waits: false }
}

export const action = inPublic(shownSignup, async ({ signup, secret }, args) =>
  act(args, answerForm, async ({ offer, answer }) => {
    if (!isId(offer)) throw new NotFound()
    const verb = answer === 'take' ? acceptOffer : declineOffer
    await verb(db, { kind: 'visitor' }, { offer, signup: signup.id })
    return href('/signups/:number/:secret', { number: signup.number, secret })
  }),
)

export default function Signup() {
  const { heading, isNew, signup, offers, isLive, isAmended, secret, link, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  const here = { number: signup.number, secret }
  return (
    <Page
      crumbs={[
        { to: href('/events'), label: say('events:list.title') },
        { to: href('/events/:event', { event: signup.slug }), label: <Written {...signup.title} /> },
        { label: say('events:own.title') },
      ]}
      title={say(heading.key, heading)}
      lead={heading.waits && say('events:apply.waitsHow')}
    >
      {isNew && <SendingSteps current={3} />}
      <ErrorSummary state={state} />
      {isAmended && <Notice tone="good" role="status" title={say('signups:amend.done')} />}
      {offers.map(({ session, offer }) => (
        <OfferForm key={offer.id} session={session} offer={offer} formKey={String(form.values.formKey)} />
      ))}
      <Keeping label={say('events:own.number')} number={signup.number} code={secret} link={link} />
      <Definition
        items={[
          {
            term: say('events:list.title'),
            detail: <A to={href('/events/:event', { event: signup.slug })}>{<Written {...signup.title} />}</A>,
          },
          ...(signup.group ? [{ term: say('signups:group.for'), detail: <Written {...signup.group} /> }] : []),
          { term: say('signups:people'), detail: say('events:people', { count: signup.people }) },
        ]}
      />
      <OwnDraws slug={signup.slug} places={signup.places} />
      <OwnPlaces slug={signup.slug} way={signup.way} places={signup.places} />
      {signup.places.some(({ had }) => had) && (
        <p>
          <A to={href('/signups/:number/:secret/calendar.ics', here)}>{say('events-list:own')}</A>
        </p>
      )}
      {signup.places.some(({ state }) => state === 'accepted') && (
        <CheckInCode number={signup.number} secret={secret} />
      )}
      {signup.services.length > 0 && (
        <>
          <h2>{say('events:about.services')}</h2>
          <ServiceList services={signup.services} />
        </>
      )}
      {isLive && (
        <p className="actions">
          <ButtonLink to={href('/signups/:number/:secret/change', here)} tone="quiet">
            {say('signups:amend.title')}
          </ButtonLink>
          <ButtonLink to={href('/signups/:number/:secret/cancellation', here)} tone="quiet">
            {say('events:own.cancel')}
          </ButtonLink>
        </p>
      )}
    </Page>
  )
}
