import { deskMe, isAdministrator, requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, readForm, stateOf } from '#app/http/forms.ts'
import { go, handle } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { NotFound } from '#app/refusal.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { AvailabilityPage } from '../../views/availability-page.tsx'
import { availabilityForm, offerWord } from '../../word.ts'
import { findWord, rulesOf } from '../../word-list.ts'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const me = await staff(args)
  requireThat(isAdministrator(me))
  const { name, grows } = rulesOf(args.params.list)
  if (!grows) throw new NotFound()
  const { code, label, version, closedAt } = await findWord(db, name, args.params.code ?? '')
  const title = textOf(args.context)(`settings:${closedAt ? 'reopen' : 'close'}.title`, { word: label })
  const form = freshForm({ version: String(version) })
  return { head: { title, noindex: true }, me: deskMe(me), name, code, label, isClosed: Boolean(closedAt), form }
})

export const action = handle(async (args: ActionFunctionArgs) => {
  const me = await staff(args)
  requireThat(isAdministrator(me))
  const { name } = rulesOf(args.params.list)
  const code = args.params.code ?? ''
  const form = await readForm(args.context, availabilityForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(async (wanted) => {
    await offerWord(db, { kind: 'staff', id: me.id }, name, { ...wanted, code })
    return href('/desk/settings/lists/:list', { list: name }, { saved: true, '#': `w-${code}` })
  })
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function WordAvailability() {
  const { me, name, code, label, isClosed, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData<typeof action>(), form)
  const { say } = useText()
  return (
    <AvailabilityPage
      me={me}
      above={[
        { to: href('/desk/settings/lists/:list', { list: name }), label: say(`settings:nav.${name}`) },
        { to: href('/desk/settings/lists/:list/:code', { list: name, code }), label },
      ]}
      word={label}
      isClosed={isClosed}
      version={String(form.values.version)}
      state={state}
      back={href('/desk/settings/lists/:list', { list: name })}
    />
  )
}
