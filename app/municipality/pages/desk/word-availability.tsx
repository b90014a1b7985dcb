import { deskMe, isAdministrator } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { NotFound } from '#app/refusal.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { AvailabilityPage } from '../../views/availability-page.tsx'
import { availabilityForm, offerWord } from '../../word.ts'
import { findWord, rulesOf } from '../../word-list.ts'

export const loader = atDesk(staffWho(isAdministrator), async ({ me }, args) => {
  const { name, grows } = rulesOf(args.params.list)
  if (!grows) throw new NotFound()
  const { code, label, version, closedAt } = await findWord(db, name, args.params.code ?? '')
  const title = args.say(`settings:${closedAt ? 'reopen' : 'close'}.title`, { word: label })
  const form = freshForm({ version: String(version) })
  return { head: { title, noindex: true }, me: deskMe(me), name, code, label, isClosed: Boolean(closedAt), form }
})

export const action = atDesk(staffWho(isAdministrator), async ({ actor }, args) => {
  const { name } = rulesOf(args.params.list)
  const code = args.params.code ?? ''
  return act(args, availabilityForm, async (wanted) => {
    await offerWord(db, actor, name, { ...wanted, code })
    return href('/desk/settings/lists/:list', { list: name }, { saved: true, '#': `w-${code}` })
  })
})

export default function WordAvailability() {
  const { me, name, code, label, isClosed, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
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
