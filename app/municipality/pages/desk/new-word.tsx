import { deskMe, isAdministrator, requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, readForm, shownForm } from '#app/http/forms.ts'
import { go, handle as handled } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { once } from '#app/journal/once.ts'
import { NotFound } from '#app/refusal.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form } from '#app/ui/form.tsx'
import { useText } from '#app/ui/language.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { SettingsPage } from '../../views/settings-page.tsx'
import { WordFields } from '../../views/word-fields.tsx'
import { addWord, newWordForm } from '../../word.ts'
import { rulesOf } from '../../word-list.ts'

export const handle = { script: true }

async function growing(args: LoaderFunctionArgs | ActionFunctionArgs) {
  const me = await staff(args)
  requireThat(isAdministrator(me))
  const { name, grows } = rulesOf(args.params.list)
  if (!grows) throw new NotFound()
  return { me, name }
}

export const loader = handled(async (args: LoaderFunctionArgs) => {
  const { me, name } = await growing(args)
  const head = { title: textOf(args.context)(`settings:add.${name}`), noindex: true }
  return { head, me: deskMe(me), name, form: freshForm() }
})

export const action = handled(async (args: ActionFunctionArgs) => {
  const { me, name } = await growing(args)
  const form = await readForm(args.context, newWordForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(({ formKey, ...fields }) =>
    once(db, formKey, async (trx) => {
      const code = await addWord(trx, { kind: 'staff', id: me.id }, name, fields)
      return href('/desk/settings/lists/:list', { list: name }, { saved: true, '#': `w-${code}` })
    }),
  )
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function NewWord() {
  const { me, name, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
  const { say } = useText()
  const above = [{ to: href('/desk/settings/lists/:list', { list: name }), label: say(`settings:nav.${name}`) }]
  return (
    <SettingsPage me={me} way={above} title={say(`settings:add.${name}`)} lead={say(`settings:where.${name}`)}>
      <ErrorSummary state={state} />
      <Form state={state}>
        <WordFields hasExtra={name === 'classes'} />
        <p className="actions">
          <Button>{say('settings:add.button')}</Button>
          <ButtonLink to={href('/desk/settings/lists/:list', { list: name })} tone="quiet">
            {say('settings:back')}
          </ButtonLink>
        </p>
      </Form>
    </SettingsPage>
  )
}
