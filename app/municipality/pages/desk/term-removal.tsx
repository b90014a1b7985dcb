import { z } from 'zod'
import { isAdministrator } from '#app/accounts/access.ts'
import { version } from '#app/forms/carried.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form/form.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { usePage } from '#app/ui/use-page.ts'
import { db } from '#db/connection'
import { findTerm, removeTerm } from '../../glossary.ts'
import { SettingsPage } from '../../views/settings-page.tsx'
import { TermUses } from '../../views/term-uses.tsx'

export const loader = atDesk(staffWho(isAdministrator), async (_, args) => {
  const { id, term, version, uses, closedAt } = await findTerm(db, args.params.term)
  const fields = { version: String(version) }
  return {
    heading: { key: 'settings:term.removeTitle', word: term },
    id,
    term,
    uses,
    isClosed: closedAt !== null,
    fields,
  }
})

export const action = atDesk(staffWho(isAdministrator), async ({ actor }, args) =>
  act(args, z.object({ version }), async ({ version }) => {
    await removeTerm(db, actor, { id: args.params.term ?? '', version })
    return href('/desk/settings/glossary')
  }),
)

export default function TermRemoval() {
  const { id, term, uses, isClosed, form, state, say, ...page } = usePage<typeof loader>()
  const stays = uses.length > 0
  return (
    <SettingsPage
      {...page}
      way={[
        { to: href('/desk/settings/glossary'), label: say('settings:nav.glossary') },
        { to: href('/desk/settings/glossary/:term', { term: id }), label: term },
      ]}
      lead={say(stays ? 'settings:term.stays' : 'settings:term.removeLead')}
    >
      <ErrorSummary state={state} />
      {stays && <TermUses uses={uses} />}
      <Form>
        <Hidden name="version" value={String(form.values.version)} />
        <p className="actions">
          {!stays && <Button tone="danger">{say('settings:term.remove')}</Button>}
          {stays && !isClosed && (
            <ButtonLink to={href('/desk/settings/glossary/:term/availability', { term: id })}>
              {say('settings:close.link')}
            </ButtonLink>
          )}
          <ButtonLink to={href('/desk/settings/glossary/:term', { term: id })} tone="quiet">
            {say('settings:back')}
          </ButtonLink>
        </p>
      </Form>
    </SettingsPage>
  )
}
