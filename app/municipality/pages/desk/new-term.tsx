import { isAdministrator } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { addTerm, newTermForm } from '../../glossary.ts'
import { SettingsFormPage } from '../../views/settings-page.tsx'
import { TermFields } from '../../views/term-fields.tsx'

export const handle = { script: true }

export const loader = atDesk(staffWho(isAdministrator), async () => ({ heading: 'settings:term.add', fields: {} }))

export const action = atDesk(staffWho(isAdministrator), async ({ actor }, args) =>
  act(args, newTermForm, ({ formKey, ...fields }) =>
    once(db, formKey, async (trx) => {
      const id = await addTerm(trx, actor, fields)
      return href('/desk/settings/glossary', { '#': `w-${id}` })
    }),
  ),
)

export default function NewTerm() {
  const { say, ...page } = usePage<typeof loader>()
  const way = [{ to: href('/desk/settings/glossary'), label: say('settings:nav.glossary') }]
  return (
    <SettingsFormPage
      {...page}
      way={way}
      lead={say('settings:where.glossary')}
      button={say('settings:add.button')}
      back={href('/desk/settings/glossary')}
    >
      <TermFields />
    </SettingsFormPage>
  )
}
