import { isAdministrator } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { ButtonLink, Empty } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { allTerms } from '../../glossary.ts'
import { SettingsPage } from '../../views/settings-page.tsx'
import { TermTable } from '../../views/term-table.tsx'

export const loader = atDesk(staffWho(isAdministrator), async (_, args) => {
  const title = args.say('settings:nav.glossary')
  const saved = args.query.has('saved')
  return { title, terms: await allTerms(db), saved }
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
