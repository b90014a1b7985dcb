import { deskMe, isAdministrator, requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { handle } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type LoaderFunctionArgs, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { ButtonLink, Empty } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { allTerms } from '../../glossary.ts'
import { SettingsPage } from '../../views/settings-page.tsx'
import { TermTable } from '../../views/term-table.tsx'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const me = await staff(args)
  requireThat(isAdministrator(me))
  const head = { title: textOf(args.context)('settings:nav.glossary'), noindex: true }
  const saved = new URL(args.request.url).searchParams.has('saved')
  return { head, me: deskMe(me), terms: await allTerms(db), saved }
})

export default function Glossary() {
  const { me, terms, saved } = useLoaderData<typeof loader>()
  const { say } = useText()
  return (
    <SettingsPage
      wide
      me={me}
      title={say('settings:nav.glossary')}
      lead={say('settings:where.glossary')}
      done={saved && say('settings:saved')}
    >
      <p>
        <ButtonLink to={href('/desk/settings/glossary/new')}>{say('settings:term.add')}</ButtonLink>
      </p>
      {terms.length === 0 ? <Empty title={say('settings:term.none')} /> : <TermTable terms={terms} />}
    </SettingsPage>
  )
}
