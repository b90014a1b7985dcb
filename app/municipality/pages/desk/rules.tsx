import { isAdministrator } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { ErrorSummary } from '#app/ui/form.tsx'
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

export const loader = atDesk(staffWho(isAdministrator), async (_, args) => {
  const fields = await typedSettings()
  const saved = args.query.has('saved')
  return { heading: 'settings:nav.rules', fields, saved }
})

export const action = atDesk(staffWho(isAdministrator), async ({ actor }, args) =>
  act(
    args,
    settingsForm,
    async (value) => {
      await changeSettings(db, actor, value)
      return href('/desk/settings/rules', { saved: true })
    },
    { now: typedSettings },
  ),
)

export default function Rules() {
  const { saved, state, sent, say, ...page } = usePage<typeof loader>()
  return (
    <SettingsPage {...page} lead={say('settings:rulesLead')} done={saved && !sent && say('settings:saved')}>
      <ErrorSummary state={state} />
      <SettingsForm state={state} />
    </SettingsPage>
  )
}
