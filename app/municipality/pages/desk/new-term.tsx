import { deskMe, isAdministrator, requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, readForm, stateOf } from '#app/http/forms.ts'
import { go, handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { once } from '#app/journal/once.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { addTerm, newTermForm } from '../../glossary.ts'
import { SettingsPage } from '../../views/settings-page.tsx'
import { TermFields } from '../../views/term-fields.tsx'

export const handle = { script: true }

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const me = await staff(args)
  requireThat(isAdministrator(me))
  const head = { title: textOf(args.context)('settings:term.add'), noindex: true }
  return { head, me: deskMe(me), form: freshForm() }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const me = await staff(args)
  requireThat(isAdministrator(me))
  const form = await readForm(args.context, newTermForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(({ formKey, ...fields }) =>
    once(db, formKey, async (trx) => {
      const id = await addTerm(trx, { kind: 'staff', id: me.id }, fields)
      return href('/desk/settings/glossary', { saved: true, '#': `w-${id}` })
    }),
  )
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function NewTerm() {
  const { me, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData<typeof action>(), form)
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
