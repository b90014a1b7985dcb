import { z } from 'zod'
import { isAdministrator } from '#app/accounts/access.ts'
import { text } from '#app/forms/fields.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { ErrorSummary, Form, Hidden, TextArea } from '#app/ui/form/form.tsx'
import { Button } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { setSynonyms, synonymLines } from '../../synonyms.ts'
import { SettingsPage } from '../../views/settings-page.tsx'

export const handle = { script: true }
const wordsForm = z.object({ lines: text({ max: 50_000 }), seen: text({ max: 100_000 }) })

async function typedLines() {
  const lines = await synonymLines(db)
  return { lines, seen: lines }
}

export const loader = atDesk(staffWho(isAdministrator), async (_, _args) => {
  const fields = await typedLines()
  return { heading: 'settings:nav.words', fields }
})

export const action = atDesk(staffWho(isAdministrator), async ({ actor }, args) =>
  act(
    args,
    wordsForm,
    async ({ lines, seen }) => {
      await setSynonyms(db, actor, lines, seen)
      return href('/desk/settings/words')
    },
    { now: typedLines },
  ),
)

export default function Words() {
  const { state, say, ...page } = usePage<typeof loader>()
  return (
    <SettingsPage {...page} lead={say('settings:wordsLead')}>
      <ErrorSummary state={state} />
      <Form state={state}>
        <Hidden name="seen" />
        <TextArea name="lines" label={say('settings:words')} hint={say('settings:wordsHint')} rows={18} optional />
        <Button>{say('settings:save')}</Button>
      </Form>
    </SettingsPage>
  )
}
