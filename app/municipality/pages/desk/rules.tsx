import { isAdministrator } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { changeSettings, settings, settingsForm } from '../../settings.ts'
import { SettingsForm } from '../../views/settings-form.tsx'
import { SettingsPage } from '../../views/settings-page.tsx'

export const handle = { script: true }

async function typedSettings() {
  const { name, nameKana, nameEasy, nameEn, contact, asked, profileChangesApproved, ...rules } = await settings(db)
  const { version, minPeriodDays, opinionLimit, opinionsPerSubmission, mailsKeptDays } = rules
  const numbers = { version, minPeriodDays, opinionLimit, opinionsPerSubmission, mailsKeptDays }
  const typed = Object.fromEntries(Object.entries(numbers).map(([key, value]) => [key, String(value)]))
  const ticked = { profileChangesApproved: profileChangesApproved ? 'on' : '' }
  return { name, nameKana, nameEasy, nameEn, contact, ...typed, ...ticked, ...asked }
}

export const loader = atDesk(staffWho(isAdministrator), async (_, args) => {
  const form = freshForm(await typedSettings())
  const saved = args.query.has('saved')
  return { title: args.say('settings:nav.rules'), form, saved }
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
  const { me, form, saved } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { say } = useText()
  const state = shownForm(sent, form)
  return (
    <SettingsPage
      me={me}
      title={say('settings:nav.rules')}
      lead={say('settings:rulesLead')}
      done={saved && !sent && say('settings:saved')}
    >
      <ErrorSummary state={state} />
      <SettingsForm state={state} />
    </SettingsPage>
  )
}
