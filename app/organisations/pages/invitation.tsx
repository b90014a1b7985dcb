import { z } from 'zod'
import { emailHashOf, personWords } from '#app/accounts/person.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, readForm, shownForm } from '#app/http/forms.ts'
import { handle } from '#app/http/handle.ts'
import { personOrNull, startPersonSession } from '#app/http/person.ts'
import { guessed } from '#app/http/server/limits.ts'
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { Moment } from '#app/ui/dates.tsx'
import { ErrorSummary, Form } from '#app/ui/form.tsx'
import { A, useText, Written } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { Button, ButtonLink, Definition, Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { acceptInvitation, findInvitation } from '../invitation-acceptance.ts'

const linkIn = (params: LoaderFunctionArgs['params']) => ({ id: params.invitation ?? '', token: params.token ?? '' })

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const { params, context } = args
  const found = await guessed('invitation', context.address, () => findInvitation(db, linkIn(params)))
  const me = await personOrNull(args)
  const { organisationId: _, madeBy: __, ...invitation } = found
  const isOther = me !== null && emailHashOf((await personWords(db, me.id)).email) !== emailHashOf(found.email)
  const head = { title: textOf(context)(`members:accept.${found.state}.title`), noindex: true }
  return json({ head, invitation, isOther, form: freshForm() }, { status: found.state === 'open' ? 200 : 410 })
})

/** Accepting takes a button: mail scanners open every link. */
export const action = handle(async (args: ActionFunctionArgs) => {
  const form = await readForm(args.context, z.object({}))
  if (!form.ok) return form.again()
  const as = (await personOrNull(args))?.id ?? null
  const language = args.context.lang
  const done = await form.attempt(() =>
    guessed('invitation', args.context.address, () => acceptInvitation(db, { ...linkIn(args.params), as, language })),
  )
  return 'person' in done
    ? startPersonSession(args, done.person, href('/my/groups/:group', { group: done.slug }))
    : done
})

export default function Invitation() {
  const { invitation, isOther, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData(), form)
  const { say } = useText()
  const { state: is, email, role, name, nameEasy, nameEn, slug, expiresAt } = invitation
  if (is !== 'open') {
    return (
      <Page title={say(`members:accept.${is}.title`)} lead={say(`members:accept.${is}.lead`)}>
        <p className="actions">
          <ButtonLink to={href('/my')}>{say('groups:my.title')}</ButtonLink>
        </p>
      </Page>
    )
  }
  const isHandOver = role === 'representative'
  return (
    <Page
      title={say('members:accept.open.title')}
      lead={say(isHandOver ? 'members:accept.handOver' : 'members:accept.lead')}
    >
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
