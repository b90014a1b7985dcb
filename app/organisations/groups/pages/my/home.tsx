import { personWords } from '#app/accounts/person.ts'
import { href } from '#app/href.ts'
import { go } from '#app/http/handle.ts'
import { inPublic } from '#app/http/page.ts'
import { personOrNull } from '#app/http/person.ts'
import { useLoaderData } from '#app/remix.ts'
import { A, useText } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { ButtonLink, Empty, Notice } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { groupsOf } from '../../member.ts'
import { OwnGroups } from '../../views/own-groups.tsx'

/** Whoever is not signed in is not refused here, but led to where they sign in. */
export const loader = inPublic(async (args) => {
  const me = await personOrNull(args)
  if (!me) throw go(args.context, href('/my/sign-in', { to: href('/my') }))
  const [{ email }, groups] = await Promise.all([personWords(db, me.id), groupsOf(db, me.id)])
  return { title: args.say('groups:my.title'), email, groups, moved: args.query.has('moved') }
})

export default function My() {
  const { email, groups, moved } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <Page title={say('groups:my.title')} lead={say('groups:my.lead', { email })}>
      {moved && (
        <Notice tone="good" role="status">
          <p>{say('people:address.moved')}</p>
        </Notice>
      )}
      {groups.length > 0 ? <OwnGroups groups={groups} /> : <Empty title={say('groups:my.none')} />}
      <p className="actions">
        <ButtonLink to={href('/groups/registration')} tone="quiet">
          {say('groups:my.register')}
        </ButtonLink>
        <A to={href('/my/address')}>{say('people:address.title')}</A>
        <A to={href('/my/sign-out')}>{say('people:signOut.title')}</A>
      </p>
    </Page>
  )
}
