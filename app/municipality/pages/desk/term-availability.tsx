import { isAdministrator } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { findTerm, offerTerm } from '../../glossary.ts'
import { AvailabilityPage } from '../../views/availability-page.tsx'
import { availabilityForm } from '../../word.ts'

export const loader = atDesk(staffWho(isAdministrator), async (_, args) => {
  const { id, term, version, closedAt } = await findTerm(db, args.params.term)
  const title = args.say(`settings:${closedAt ? 'reopen' : 'close'}.title`, { word: term })
  const fields = { version: String(version) }
  return { title, id, term, isClosed: closedAt !== null, fields }
})

export const action = atDesk(staffWho(isAdministrator), async ({ actor }, args) => {
  const id = args.params.term ?? ''
  return act(args, availabilityForm, async (wanted) => {
    await offerTerm(db, actor, { ...wanted, id })
    return href('/desk/settings/glossary', { '#': `w-${id}` })
  })
})

export default function TermAvailability() {
  const { id, term, form, say, ...page } = usePage<typeof loader>()
  return (
    <AvailabilityPage
      {...page}
      way={[
        { to: href('/desk/settings/glossary'), label: say('settings:nav.glossary') },
        { to: href('/desk/settings/glossary/:term', { term: id }), label: term },
      ]}
      word={term}
      version={String(form.values.version)}
      back={href('/desk/settings/glossary')}
    />
  )
}
