import { deskMe, isAdministrator, requireThat } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { textOf } from '#app/http/context.ts'
import { freshForm, readForm, stateOf } from '#app/http/forms.ts'
import { go, handle } from '#app/http/handle.ts'
import { staff } from '#app/http/session.ts'
import { type ActionFunctionArgs, type LoaderFunctionArgs, useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { findTerm, offerTerm } from '../../glossary.ts'
import { AvailabilityPage } from '../../views/availability-page.tsx'
import { availabilityForm } from '../../word.ts'

export const loader = handle(async (args: LoaderFunctionArgs) => {
  const me = await staff(args)
  requireThat(isAdministrator(me))
  const { id, term, version, closedAt } = await findTerm(db, args.params.term)
  const title = textOf(args.context)(`settings:${closedAt ? 'reopen' : 'close'}.title`, { word: term })
  const form = freshForm({ version: String(version) })
  return { head: { title, noindex: true }, me: deskMe(me), id, term, isClosed: closedAt !== null, form }
})

export const action = handle(async (args: ActionFunctionArgs) => {
  const me = await staff(args)
  requireThat(isAdministrator(me))
  const id = args.params.term ?? ''
  const form = await readForm(args.context, availabilityForm)
  if (!form.ok) return form.again()
  const done = await form.attempt(async (wanted) => {
    await offerTerm(db, { kind: 'staff', id: me.id }, { ...wanted, id })
    return href('/desk/settings/glossary', { saved: true, '#': `w-${id}` })
  })
  return typeof done === 'string' ? go(args.context, done) : done
})

export default function TermAvailability() {
  const { me, id, term, isClosed, form } = useLoaderData<typeof loader>()
  const state = stateOf(useActionData<typeof action>(), form)
  const { say } = useText()
  return (
    <AvailabilityPage
      me={me}
      above={[
        { to: href('/desk/settings/glossary'), label: say('settings:nav.glossary') },
        { to: href('/desk/settings/glossary/:term', { term: id }), label: term },
      ]}
      word={term}
      isClosed={isClosed}
      version={String(form.values.version)}
      state={state}
      back={href('/desk/settings/glossary')}
    />
  )
}
