import { z } from 'zod'
import { findAddressChange } from '#app/accounts/address-change.ts'
import { personWords } from '#app/accounts/person.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { inPublic, type Named } from '#app/http/page.ts'
import { personOrNull, startPersonSession } from '#app/http/person.ts'
import { guessed } from '#app/http/server/limits.ts'
import { Forbidden } from '#app/refusal.ts'
import { ErrorSummary, Form } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Button, ButtonLink, Definition, Notice } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { changeAddress } from '../../address.ts'

const linkIn = ({ change = '', token = '' }: Named) => ({ id: change, token })

/**
 * The link alone opens nothing: an address typed wrongly is somebody else's, who would have the account. Whoever is not
 * signed in is told how to; the way back is the mail, so that the secret stands in no further address.
 */
export const loader = inPublic(async (args) => {
  const look = () => findAddressChange(db, linkIn(args.params))
  const { personId, state: is, email } = await guessed('invitation', args.context.address, look)
  const me = await personOrNull(args)
  const isMine = me?.id === personId
  return {
    heading: `people:newAddress.${is}.title`,
    status: is === 'open' ? 200 : 410,
    ...{ is, who: me === null ? ('nobody' as const) : isMine ? ('mine' as const) : ('other' as const) },
    email: isMine ? email : null,
    before: isMine ? (await personWords(db, personId)).email : null,
    fields: {},
  }
})

/** Changing takes a button: mail scanners open every link. Who guesses at links is counted before they are asked who they are. */
export const action = inPublic((args) =>
  act(args, z.object({}), () => {
    const link = linkIn(args.params)
    return guessed('invitation', args.context.address, async () => {
      await findAddressChange(db, link)
      const me = await personOrNull(args)
      if (!me) throw new Forbidden('people:refused.signIn')
      await changeAddress(db, { person: me.id, ...link })
      return startPersonSession(args, me.id, href('/my', { moved: 1 }))
    })
  }),
)

export default function NewAddress() {
  const { is, who, email, before, state, title, say } = usePage<typeof loader>()
  if (is !== 'open') {
    return (
      <Page title={title} lead={say(`people:newAddress.${is}.lead`)}>
        <p className="actions">
          <ButtonLink to={href('/my')}>{say('groups:my.title')}</ButtonLink>
        </p>
      </Page>
    )
  }
  if (who !== 'mine') {
    return (
      <Page title={title}>
        <Notice tone="warn" title={say(`people:newAddress.${who}`)}>
          <p>{say('people:newAddress.how')}</p>
          <p>
            <A to={href(who === 'other' ? '/my/sign-out' : '/my/sign-in')}>
              {say(who === 'other' ? 'people:signOut.title' : 'people:signIn.title')}
            </A>
          </p>
        </Notice>
      </Page>
    )
  }
  return (
    <Page title={title} lead={say('people:newAddress.open.lead')}>
      <ErrorSummary state={state} />
      <Definition
        items={[
          { term: say('people:newAddress.before'), detail: before },
          { term: say('people:address.new'), detail: email },
        ]}
      />
      <Form state={state}>
        <p className="actions">
          <Button>{say('people:newAddress.button')}</Button>
          <A to={href('/my')}>{say('people:address.back')}</A>
        </p>
      </Form>
    </Page>
  )
}
