import { isAdministrator } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { once } from '#app/journal/once.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { addTerm, newTermForm } from '../../glossary.ts'
import { SettingsPage } from '../../views/settings-page.tsx'
import { TermFields } from '../../views/term-fields.tsx'

export const handle = { script: true }

export const loader = atDesk(staffWho(isAdministrator), async (_, args) => {
  const title = args.say('settings:term.add')
  return { title, form: freshForm() }
})

export const action = atDesk(staffWho(isAdministrator), async ({ actor }, args) =>
  act(args, newTermForm, ({ formKey, ...fields }) =>
    once(db, formKey, async (trx) => {
      const id = await addTerm(trx, actor, fields)
      return href('/desk/settings/glossary', { saved: true, '#': `w-${id}` })
    }),
  ),
)

export default function NewTerm() {
  const { me, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
  const { say } = useText()
  const above = [{ to: href('/desk/settings/glossary'), label: say('settings:nav.glossary') }]
  return (
    <SettingsPage me={me} above={above} title={say('settings:term.add')} lead={say('settings:where.glossary')}>
      <ErrorSummary state={state} />
      <Form state={state}>
        <TermFields />
        <p className="actions">
          <Button>{say('settings:add.button')}</Button>
          <ButtonLink to={href('/desk/settings/glossary')} tone="quiet">
            {say('settings:back')}
          </ButtonLink>
        </p>
      </Form>
    </SettingsPage>
  )
}
