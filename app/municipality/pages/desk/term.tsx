import { deskMe, isAdministrator } from '#app/accounts/access.ts'
import { href } from '#app/href.ts'
import { act } from '#app/http/act.ts'
import { freshForm, shownForm } from '#app/http/forms.ts'
import { atDesk, staffWho } from '#app/http/page.ts'
import { useActionData, useLoaderData } from '#app/remix.ts'
import { ErrorSummary, Form, Hidden } from '#app/ui/form.tsx'
import { A, useText } from '#app/ui/language.tsx'
import { Button, ButtonLink } from '#app/ui/parts.tsx'
import { db } from '#db/connection'
import { changeTerm, findTerm, termForm } from '../../glossary.ts'
import { SettingsPage } from '../../views/settings-page.tsx'
import { TermFields } from '../../views/term-fields.tsx'
import { TermUses } from '../../views/term-uses.tsx'

export const handle = { script: true }

function typedTerm({ version, term, reading, meaning, meaningEasy, meaningEn }: Awaited<ReturnType<typeof findTerm>>) {
  return { version: String(version), term, reading, meaning, meaningEasy, meaningEn }
}

export const loader = atDesk(staffWho(isAdministrator), async ({ me }, args) => {
  const found = await findTerm(db, args.params.term)
  const { id, term, closedAt, uses } = found
  const head = { title: args.say('settings:change.title', { word: term }), noindex: true }
  return { head, me: deskMe(me), id, term, isClosed: closedAt !== null, uses, form: freshForm(typedTerm(found)) }
})

export const action = atDesk(staffWho(isAdministrator), async ({ actor }, args) => {
  const id = args.params.term ?? ''
  return act(
    args,
    termForm,
    async (fields) => {
      await changeTerm(db, actor, { ...fields, id })
      return href('/desk/settings/glossary', { saved: true, '#': `w-${id}` })
    },
    { now: async () => typedTerm(await findTerm(db, id)) },
  )
})

export default function Term() {
  const { me, id, term, isClosed, uses, form } = useLoaderData<typeof loader>()
  const sent = useActionData<typeof action>()
  const { say } = useText()
  const state = shownForm(sent, form)
  const above = [{ to: href('/desk/settings/glossary'), label: say('settings:nav.glossary') }]
  return (
    <SettingsPage
      me={me}
      above={above}
      title={say('settings:change.title', { word: term })}
      lead={say('settings:where.glossary')}
    >
      <ErrorSummary state={state} />
      <Form state={state}>
        <Hidden name="version" value={String(state.values.version ?? '')} />
        <TermFields />
        <p className="actions">
          <Button>{say('settings:save')}</Button>
          <ButtonLink to={href('/desk/settings/glossary')} tone="quiet">
            {say('settings:back')}
          </ButtonLink>
          <A to={href('/desk/settings/glossary/:term/availability', { term: id })}>
            {say(isClosed ? 'settings:reopen.link' : 'settings:close.link')}
          </A>
          <A to={href('/desk/settings/glossary/:term/removal', { term: id })}>{say('settings:term.remove')}</A>
        </p>
      </Form>
      <h2>{say('settings:term.uses')}</h2>
      <TermUses uses={uses} />
    </SettingsPage>
  )
}
