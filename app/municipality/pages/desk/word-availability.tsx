import { isAdministrator } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { NotFound } from '#app/refusal.ts'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { AvailabilityPage } from '../../views/availability-page.tsx'
import { availabilityForm, offerWord } from '../../word.ts'
import { findWord, rulesOf } from '../../word-list.ts'

export const loader = atDesk(staffWho(isAdministrator), async (_, args) => {
  const { name, grows } = rulesOf(args.params.list)
  if (!grows) throw new NotFound()
  const { code, label, version, closedAt } = await findWord(db, name, args.params.code ?? '')
  const title = args.say(`settings:${closedAt ? 'reopen' : 'close'}.title`, { word: label })
  const fields = { version: String(version) }
  return { title, name, code, label, isClosed: Boolean(closedAt), fields }
})

export const action = atDesk(staffWho(isAdministrator), async ({ actor }, args) => {
  const { name } = rulesOf(args.params.list)
  const code = args.params.code ?? ''
  return act(args, availabilityForm, async (wanted) => {
    await offerWord(db, actor, name, { ...wanted, code })
    return href('/desk/settings/lists/:list', { list: name }, { '#': `w-${code}` })
  })
})

export default function WordAvailability() {
  const { name, code, label, form, say, ...page } = usePage<typeof loader>()
  return (
    <AvailabilityPage
      {...page}
      way={[
        { to: href('/desk/settings/lists/:list', { list: name }), label: say(`settings:nav.${name}`) },
        { to: href('/desk/settings/lists/:list/:code', { list: name, code }), label },
      ]}
      word={label}
      version={String(form.values.version)}
      back={href('/desk/settings/lists/:list', { list: name })}
    />
  )
}
