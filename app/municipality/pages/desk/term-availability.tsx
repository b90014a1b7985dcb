import { deskMe, isAdministrator } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { useText } from '#app/ui/language.tsx'
import { db } from '#db/connection'
import { findTerm, offerTerm } from '../../glossary.ts'
import { AvailabilityPage } from '../../views/availability-page.tsx'
import { availabilityForm } from '../../word.ts'

export const loader = atDesk(staffWho(isAdministrator), async ({ me }, args) => {
  const { id, term, version, closedAt } = await findTerm(db, args.params.term)
  const title = args.say(`settings:${closedAt ? 'reopen' : 'close'}.title`, { word: term })
  const form = freshForm({ version: String(version) })
  return { head: { title, noindex: true }, me: deskMe(me), id, term, isClosed: closedAt !== null, form }
})

export const action = atDesk(staffWho(isAdministrator), async ({ actor }, args) => {
  const id = args.params.term ?? ''
  return act(args, availabilityForm, async (wanted) => {
    await offerTerm(db, actor, { ...wanted, id })
    return href('/desk/settings/glossary', { saved: true, '#': `w-${id}` })
  })
})

export default function TermAvailability() {
  const { me, id, term, isClosed, form } = useLoaderData<typeof loader>()
  const state = shownForm(useActionData<typeof action>(), form)
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
