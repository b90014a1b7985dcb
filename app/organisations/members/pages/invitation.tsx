import { z } from 'zod'
import { emailHashOf, personWords } from '#app/accounts/person.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { inPublic, type Named } from '#app/http/page.ts'
import { personOrNull, startPersonSession } from '#app/http/person.ts'
import { guessed } from '#app/http/server/limits.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { Moment } from '#app/ui/dates.tsx'
import { ErrorSummary, Form } from '#app/ui/form/form.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Button, ButtonLink, Definition, Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { acceptInvitation, findInvitation } from '../invitation-acceptance.ts'

const linkIn = ({ invitation = '', token = '' }: Named) => ({ id: invitation, token })

export const loader = inPublic(async (args) => {
  const { params, context, say } = args
  const found = await guessed('invitation', context.address, () => findInvitation(db, linkIn(params)))
  const me = await personOrNull(args)
  const { organisationId: _, madeBy, ...rest } = found
  const invitation = { ...rest, byCity: madeBy === null }
  const isOther = me !== null && emailHashOf((await personWords(db, me.id)).email) !== emailHashOf(found.email)
  const title = say(`members:accept.${found.state}.title`)
  return { title, status: found.state === 'open' ? 200 : 410, invitation, isOther, form: freshForm() }
})

/** Accepting takes a button: mail scanners open every link. */
export const action = inPublic((args) =>
  act(args, z.object({}), async () => {
    const as = (await personOrNull(args))?.id ?? null
    const { address, lang: language } = args.context
    const { person, slug } = await guessed('invitation', address, () =>
      acceptInvitation(db, { ...linkIn(args.params), as, language }),
    )
    return startPersonSession(args, person, href('/my/groups/:group', { group: slug }))
  }),
)

export default function Invitation() {
  const { invitation, isOther, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  const { state: is, email, role, byCity, name, nameEasy, nameEn, slug, expiresAt } = invitation
  if (is !== 'open') {
    return (
      <Page title={say(`members:accept.${is}.title`)} lead={say(`members:accept.${is}.lead`)}>
        <p className="actions">
          <ButtonLink to={href('/my')}>{say('groups:my.title')}</ButtonLink>
        </p>
      </Page>
    )
  }
  const lead = role !== 'representative' ? 'lead' : byCity ? 'byCity' : 'handOver'
  return (
    <Page title={say('members:accept.open.title')} lead={say(`members:accept.${lead}`)}>
      <ErrorSummary state={state} />
      <Definition
        items={[
          {
            term: say('members:accept.group'),
            detail: (
              <A to={href('/groups/:group', { group: slug })}>
                <Written ja={name} easy={nameEasy} en={nameEn} />
              </A>
            ),
          },
          { term: say('members:list.role'), detail: say(`groups:role.${role}`) },
          { term: say('members:invite.email'), detail: email },
          { term: say('members:invite.until'), detail: <Moment value={expiresAt} /> },
        ]}
      />
      {isOther ? (
        <Notice tone="warn" title={say('members:refused.invitedOther')}>
          <p>
            <A to={href('/my/sign-out')}>{say('people:signOut.title')}</A>
          </p>
        </Notice>
      ) : (
        <Form state={state}>
          <p className="actions">
            <Button>{say('members:accept.button')}</Button>
          </p>
        </Form>
      )}
    </Page>
  )
}
