import { isAdministrator } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { ErrorSummary } from '#app/ui/form/form.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { changeSettings, settings, settingsForm } from '../../settings.ts'
import { SettingsForm } from '../../views/settings-form.tsx'
import { SettingsPage } from '../../views/settings-page.tsx'

export const handle = { script: true }

async function typedSettings() {
  const { name, nameKana, nameEasy, nameEn, contact, asked, ...rules } = await settings(db)
  const { version, minPeriodDays, opinionLimit, opinionsPerSubmission, mailsKeptDays } = rules
  const numbers = { version, minPeriodDays, opinionLimit, opinionsPerSubmission, mailsKeptDays }
  const typed = Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, String(value)]))
  const on = (isOn: boolean) => (isOn ? 'on' : '')
  const ticked = {
    profileChangesApproved: on(rules.profileChangesApproved),
    publicationByTwo: on(rules.publicationByTwo),
  }
  return { name, nameKana, nameEasy, nameEn, contact, ...typed, ...ticked, ...asked }
}

export const loader = atDesk(staffWho(isAdministrator), async (_, _args) => {
  const fields = await typedSettings()
  return { heading: 'settings:nav.rules', fields }
})

export const action = atDesk(staffWho(isAdministrator), async ({ actor }, args) =>
  act(
    args,
    settingsForm,
    async (value) => {
      await changeSettings(db, actor, value)
      return href('/desk/settings/rules')
    },
    { now: typedSettings },
  ),
)

export default function Rules() {
  const { state, say, ...page } = usePage<typeof loader>()
  return (
    <SettingsPage {...page} lead={say('settings:rulesLead')}>
      <ErrorSummary state={state} />
      <SettingsForm state={state} />
    </SettingsPage>
  )
}
