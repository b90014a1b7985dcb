import { isAdministrator } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { ButtonLink, Empty } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { allTerms } from '../../glossary.ts'
import { SettingsPage } from '../../views/settings-page.tsx'
import { TermTable } from '../../views/term-table.tsx'

export const loader = atDesk(staffWho(isAdministrator), async (_, _args) => {
  return { heading: 'settings:nav.glossary', terms: await allTerms(db) }
})

export default function Glossary() {
  const { terms, say, ...page } = usePage<typeof loader>()
  return (
    <SettingsPage {...page} wide lead={say('settings:where.glossary')}>
      <p>
        <ButtonLink to={href('/desk/settings/glossary/new')}>{say('settings:term.add')}</ButtonLink>
      </p>
      {terms.length === 0 ? <Empty title={say('settings:term.none')} /> : <TermTable terms={terms} />}
    </SettingsPage>
  )
}
