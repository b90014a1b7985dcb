import { personWords } from '#app/accounts/person.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { go, handle } from '#app/http/handle.ts'
import { personOrNull } from '#app/http/person.ts'
import { type LoaderFunctionArgs, useLoaderData } from '#app/remix.ts'
import { A, useText } from '#app/ui/language.tsx'
import { Page } from '#app/ui/page.tsx'
import { ButtonLink, Empty } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { groupsOf } from '../../member.ts'
import { OwnGroups } from '../../views/own-groups.tsx'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const me = await personOrNull(args)
  if (!me) throw go(args.context, href('/my/sign-in', { to: href('/my') }))
  const [{ email }, groups] = await Promise.all([personWords(db, me.id), groupsOf(db, me.id)])
  return { head: { title: textOf(args.context)('groups:my.title'), noindex: true }, email, groups }
})

export default function My() {
  const { email, groups } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <Page title={say('groups:my.title')} lead={say('groups:my.lead', { email })}>
      {groups.length > 0 ? <OwnGroups groups={groups} /> : <Empty title={say('groups:my.none')} />}
      <p className="actions">
        <ButtonLink to={href('/groups/registration')} tone="quiet">
          {say('groups:my.register')}
        </ButtonLink>
        <A to={href('/my/sign-out')}>{say('people:signOut.title')}</A>
      </p>
    </Page>
  )
}
