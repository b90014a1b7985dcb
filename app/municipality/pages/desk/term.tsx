import { isAdministrator } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { Hidden } from '#app/ui/form/form.tsx'
import { A } from '#app/ui/language.tsx'
import { ButtonLink } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { changeTerm, findTerm, termForm, typedTerm } from '../../glossary.ts'
import { SettingsFormPage } from '../../views/settings-page.tsx'
import { TermFields } from '../../views/term-fields.tsx'
import { TermUses } from '../../views/term-uses.tsx'

export const handle = { script: true }

export const loader = atDesk(staffWho(isAdministrator), async (_, args) => {
  const found = await findTerm(db, args.params.term)
  const { id, term, closedAt, uses } = found
  return {
    heading: { key: 'settings:change.title', word: term },
    id,
    isClosed: closedAt !== null,
    uses,
    fields: typedTerm(found),
  }
})

export const action = atDesk(staffWho(isAdministrator), async ({ actor }, args) => {
  const id = args.params.term ?? ''
  return act(
    args,
    termForm,
    async (fields) => {
      await changeTerm(db, actor, { ...fields, id })
      return href('/desk/settings/glossary', { '#': `w-${id}` })
    },
    { now: async () => typedTerm(await findTerm(db, id)) },
  )
})

export default function Term() {
  const { id, isClosed, uses, say, ...page } = usePage<typeof loader>()
  const way = [{ to: href('/desk/settings/glossary'), label: say('settings:nav.glossary') }]
  return (
    <SettingsFormPage
      {...page}
      way={way}
      lead={say('settings:where.glossary')}
      button={say('settings:save')}
      back={
        <>
          <ButtonLink to={href('/desk/settings/glossary')} tone="quiet">
            {say('settings:back')}
          </ButtonLink>
          <A to={href('/desk/settings/glossary/:term/availability', { term: id })}>
            {say(isClosed ? 'settings:reopen.link' : 'settings:close.link')}
          </A>
          <A to={href('/desk/settings/glossary/:term/removal', { term: id })}>{say('settings:term.remove')}</A>
        </>
      }
      below={
        <>
          <h2>{say('settings:term.uses')}</h2>
          <TermUses uses={uses} />
        </>
      }
    >
      <Hidden name="version" />
      <TermFields />
    </SettingsFormPage>
  )
}
